/**
 * What is not to be told: suppressions of ours in comments, metadata and the configuration, and
 * those of other tools, recognised, and honoured if that is asked for.
 */
package io.sagelint.suppression;
