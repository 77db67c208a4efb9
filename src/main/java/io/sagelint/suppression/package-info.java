/**
 * What other tools were told to keep silent about: recognised, and honoured if that is asked for.
 */
package io.sagelint.suppression;
