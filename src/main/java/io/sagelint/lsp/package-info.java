/**
 * The language server: reports while one types. The only user of LSP4J and its gson, which nothing
 * else loads.
 */
package io.sagelint.lsp;
