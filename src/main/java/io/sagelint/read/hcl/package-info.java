/** HCL native syntax, the language of Terraform files: text to a syntax tree with offsets. */
package io.sagelint.read.hcl;
