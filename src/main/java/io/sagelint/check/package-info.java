/** Judges resources by rules: the only place where a verdict is made. */
package io.sagelint.check;
