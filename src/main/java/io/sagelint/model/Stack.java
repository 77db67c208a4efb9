package io.sagelint.model;

import io.sagelint.diagnostic.Problem;
import java.util.List;

/**
 * What is deployed together: a CloudFormation template or a Terraform module.
 *
 * @param resources those of types that rules ask for, in the order written
 * @param problems what could not be read; the resources beside it are usable
 */
public record Stack(List<Resource> resources, List<Problem> problems) {}
