/** From findings to edits: where a value is written in each syntax, and how another one is. */
package io.sagelint.fix;
