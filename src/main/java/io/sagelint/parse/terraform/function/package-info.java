/**
 * What Terraform's operators and built-in functions make of values, as far as those are known.
 * Nothing here knows the syntax of an expression or what a name in it means.
 */
package io.sagelint.parse.terraform.function;
