package io.sagelint.parse.terraform;

import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.HclFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of root module variables from outside the modules; later ones win. */
public final class GivenVariables {
  private final Map<String, Declarations.Located> strong = new LinkedHashMap<>();
  private final Map<String, Declarations.Located> weak = new LinkedHashMap<>();

  /** A file of assignments that outranks those Terraform loads by itself. */
  public void add(HclFile file) {
    for (Attribute attribute : file.body().attributes()) {
      strong.put(attribute.name(), new Declarations.Located(file.file(), attribute.value()));
    }
  }

  Optional<Declarations.Located> strong(String name, Declarations.LocatedBlock variable) {
    return Optional.ofNullable(strong.get(name));
  }

  Optional<Declarations.Located> weak(String name, Declarations.LocatedBlock variable) {
    return Optional.ofNullable(weak.get(name));
  }

  List<String> names() {
    return new ArrayList<>(strong.keySet());
  }
}
