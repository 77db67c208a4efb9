/** What could not be analysed, told in one shape by all stages. */
package io.sagelint.diagnostic;
