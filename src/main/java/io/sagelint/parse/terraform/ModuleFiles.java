package io.sagelint.parse.terraform;

import io.sagelint.read.Node;
import io.sagelint.read.hcl.HclFile;
import java.util.List;
import java.util.Set;

/**
 * What one directory contributes to a module.
 *
 * @param sources the {@code .tf} and {@code .tofu} files, by name
 * @param values the variable files Terraform loads by itself, in the order in which later ones win
 * @param jsonValues the same for {@code .tfvars.json}, weaker than those of {@code values}
 * @param passed names of variables that a call of the module sets
 */
public record ModuleFiles(
    List<HclFile> sources,
    List<HclFile> values,
    List<Node.Mapping> jsonValues,
    Set<String> passed) {}
