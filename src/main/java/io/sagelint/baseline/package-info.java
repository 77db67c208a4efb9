/** Which findings a repository had before: they are known, not new. */
package io.sagelint.baseline;
