/** The three-valued condition language that catalogue entries and rules are written in. */
package io.sagelint.condition;
