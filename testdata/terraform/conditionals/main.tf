variable "environment" {
  default = "prod"
}

variable "key" {
  default = null
}

variable "given" {
  type = string
}

variable "isolate" {
  type    = bool
  default = true
}

locals {
  is_production = var.environment == "prod"
  never         = false
}

resource "aws_kms_key" "this" {
  count = var.key == null ? 1 : 0
}

resource "aws_sagemaker_model" "secure_by_default_only" {
  enable_network_isolation = local.is_production ? true : false
}

resource "aws_sagemaker_model" "insecure_by_default" {
  enable_network_isolation = var.environment != "prod"
}

resource "aws_sagemaker_model" "secure_in_both" {
  enable_network_isolation = var.given == "" ? true : "true"
}

resource "aws_sagemaker_model" "dead_branch" {
  enable_network_isolation = local.never ? false : true
}

resource "aws_sagemaker_model" "dead_together" {
  enable_network_isolation = var.environment == "prod" ? (var.environment == "dev" ? false : true) : true
}

resource "aws_sagemaker_model" "not_deployed_by_default" {
  count = var.environment == "dev" ? 1 : 0
}

resource "aws_sagemaker_model" "default_of_a_variable" {
  enable_network_isolation = var.isolate
}

resource "aws_sagemaker_notebook_instance" "own_key_or_ours" {
  kms_key_id = var.key == null ? aws_kms_key.this[0].arn : var.key
}

resource "aws_sagemaker_notebook_instance" "key_or_nothing" {
  kms_key_id = var.given != "" ? var.given : null
}

resource "aws_sagemaker_notebook_instance" "coalesced" {
  kms_key_id = coalesce(var.key, try(aws_kms_key.this[0].arn, null))
}

resource "aws_sagemaker_model" "dead_through_a_local" {
  count                    = local.is_production ? 1 : 0
  enable_network_isolation = var.environment == "dev" ? false : true
}

resource "aws_sagemaker_notebook_instance" "null_where_it_is_null" {
  kms_key_id = var.given == null ? var.given : "alias/mine"
}
