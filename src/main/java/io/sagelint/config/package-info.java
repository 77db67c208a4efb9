/** What a repository says of how it is linted: the file {@code .sagelint.yaml}. */
package io.sagelint.config;
