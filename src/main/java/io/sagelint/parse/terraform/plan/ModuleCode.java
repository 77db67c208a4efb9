package io.sagelint.parse.terraform.plan;

import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module as the plan's configuration describes it, seen from one of its instances.
 *
 * @param address the instance's; empty for the root module
 * @param code its part of the configuration
 * @param caller the module that calls it
 * @param call the call
 * @param index the resources of modules by their addresses, by identity, filled on demand
 */
record ModuleCode(
    String address,
    Node.Mapping code,
    Optional<ModuleCode> caller,
    Optional<Node.Mapping> call,
    Map<Node.Mapping, Map<String, Node.Mapping>> index) {

  /** The root module, if the plan has a configuration at all. */
  static Optional<ModuleCode> root(Node plan) {
    return Nodes.mapping(plan, "configuration", "root_module")
        .map(
            code ->
                new ModuleCode(
                    "", code, Optional.empty(), Optional.empty(), new IdentityHashMap<>()));
  }

  /** The module at an address that starts at this module. */
  Optional<ModuleCode> descend(Address to) {
    Optional<ModuleCode> at = Optional.of(this);
    int i = 0;
    while (at.isPresent() && to.step(i).equals("module")) {
      String key = to.step(i + 2).startsWith("[") ? to.step(i + 2) : "";
      String name = to.step(i + 1);
      at = at.flatMap(module -> module.child(name, key));
      i += key.isEmpty() ? 2 : 3;
    }
    return at;
  }

  private Optional<ModuleCode> child(String name, String key) {
    Optional<Node.Mapping> found = Nodes.mapping(code, "module_calls", name);
    String below = (address.isEmpty() ? "" : address + ".") + "module." + name + key;
    return found.flatMap(
        called ->
            Nodes.mapping(called, "module")
                .map(module -> new ModuleCode(below, module, Optional.of(this), found, index)));
  }

  /** The description of a resource, by its address within the module, without keys. */
  Optional<Node.Mapping> resource(String writtenAddress) {
    return Optional.ofNullable(
        index.computeIfAbsent(code, ModuleCode::byAddress).get(writtenAddress));
  }

  private static Map<String, Node.Mapping> byAddress(Node.Mapping code) {
    Map<String, Node.Mapping> resources = new HashMap<>();
    for (Node item : Nodes.items(code, "resources")) {
      Optional<String> address = Nodes.text(item, "address");
      if (address.isPresent() && item instanceof Node.Mapping resource) {
        resources.put(address.get(), resource);
      }
    }
    return resources;
  }

  /** The full address of something in this module. */
  String qualify(String local) {
    return address.isEmpty() ? local : address + "." + local;
  }

  /**
   * The sources of the calls that lead here from the root module; empty if one is not a local path.
   */
  Optional<List<String>> sources() {
    List<String> sources = new ArrayList<>();
    Optional<ModuleCode> at = Optional.of(this);
    while (at.isPresent() && at.get().call().isPresent()) {
      Optional<String> source = Nodes.text(at.get().call().get(), "source");
      if (source.filter(ModuleCode::isLocal).isEmpty()) {
        return Optional.empty();
      }
      sources.add(0, source.get());
      at = at.get().caller();
    }
    return Optional.of(List.copyOf(sources));
  }

  private static boolean isLocal(String source) {
    boolean relative = source.startsWith("./") || source.startsWith("../");
    return relative && source.indexOf('\0') < 0;
  }
}
