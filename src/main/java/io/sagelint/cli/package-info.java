/** The command line: options in, exit codes out. The only user of picocli and of the console. */
package io.sagelint.cli;
