/**
 * What an AWS CDK app writes beside its templates: which files are templates, and which line of the
 * app made a resource. Shapes as in {@code @aws-cdk/cloud-assembly-schema}.
 */
package io.sagelint.parse.cdk;
