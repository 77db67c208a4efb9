/** The command line: options in, reports and exit codes out. */
package io.sagelint.cli;
