package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Stack;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;

/**
 * A template as one call deploys it.
 *
 * @param file the template's
 * @param calls the stacks that nest it, nearest first; none for a template deployed on its own
 * @param unread the stacks that it nests whose templates are not at hand
 */
public record DeployedStack(SourceFile file, Stack stack, List<Hop> calls, List<Span> unread) {}
