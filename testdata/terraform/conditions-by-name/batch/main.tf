variable "strict" {
  type = bool
}

variable "nets" {
  type = list(string)
}

variable "sure" {
  type     = bool
  default  = true
  nullable = false
}

variable "key" {
  default  = "alias/mine"
  nullable = false
}

locals {
  relaxed = !var.strict
}

resource "aws_sagemaker_model" "dead_through_an_argument" {
  enable_network_isolation = local.relaxed ? false : true
}

output "relaxed" {
  value = local.relaxed
}

output "connected" {
  value = length(var.nets) > 0
}

resource "aws_sagemaker_model" "default_for_null" {
  enable_network_isolation = var.sure ? true : false
}

resource "aws_sagemaker_notebook_instance" "default_for_null" {
  kms_key_id = var.key
}

data "aws_subnets" "these" {}

output "found" {
  value = length(data.aws_subnets.these.ids) > 0
}
