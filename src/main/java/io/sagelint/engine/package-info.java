/** From paths to a report: finds the inputs, parses each once, and has them checked. */
package io.sagelint.engine;
