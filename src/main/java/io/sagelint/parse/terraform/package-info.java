/** Terraform modules, in HCL, to the shared resource model. */
package io.sagelint.parse.terraform;
