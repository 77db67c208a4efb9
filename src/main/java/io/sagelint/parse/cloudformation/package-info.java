/** CloudFormation templates, in YAML and JSON, to the shared resource model. */
package io.sagelint.parse.cloudformation;
