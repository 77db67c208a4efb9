package io.sagelint.read.hcl;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import java.util.List;

/**
 * What the parser made of one file: always a body, however broken the text is.
 *
 * @param problems what is wrong with the text, in the order found; empty for a valid file
 */
public record HclFile(SourceFile file, Body body, List<Problem> problems) {}
