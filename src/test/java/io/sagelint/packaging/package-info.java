/** The program as users get it: the jar and the launcher, run as processes. */
package io.sagelint.packaging;
