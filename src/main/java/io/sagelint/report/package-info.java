/** What a run found, in the formats people and programs read. */
package io.sagelint.report;
