/**
 * The shared resource model: one vocabulary, the SageMaker API's, for CloudFormation and both
 * Terraform providers. Nothing here knows a file format.
 */
package io.sagelint.model;
