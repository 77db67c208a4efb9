/** Rules as data: read from YAML by whoever writes them, from a compact resource when built in. */
package io.sagelint.rule;
