/** Plans, as {@code terraform show -json} prints them, to the shared resource model. */
package io.sagelint.parse.terraform.plan;
