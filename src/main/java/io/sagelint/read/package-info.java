/** Text to trees with spans; the only users of the YAML and JSON libraries. */
package io.sagelint.read;
