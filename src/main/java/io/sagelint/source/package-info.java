/** Files, ranges and positions: what every other stage points with. */
package io.sagelint.source;
