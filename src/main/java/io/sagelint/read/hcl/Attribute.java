package io.sagelint.read.hcl;

/**
 * {@code name = value}.
 *
 * @param value {@link Expression.Invalid} if something is assigned that cannot be read
 * @param nameEnd where the name ends; it begins where the attribute does
 */
public record Attribute(String name, Expression value, int nameEnd, int start, int end)
    implements SyntaxNode {}
