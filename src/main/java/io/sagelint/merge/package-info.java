/** Reports of several runs, joined to one. */
package io.sagelint.merge;
