variable "some" {
  type = map(bool)
}

locals {
  models = {
    churn = { isolate = false }
    fraud = { isolate = true }
    spam  = { isolate = false }
  }
}

resource "aws_sagemaker_model" "each" {
  for_each                 = local.models
  enable_network_isolation = each.value.isolate
}

resource "aws_sagemaker_model" "same_for_all" {
  for_each                 = local.models
  enable_network_isolation = false
}

resource "aws_sagemaker_model" "count" {
  count                    = 3
  enable_network_isolation = count.index
}

resource "aws_sagemaker_model" "unknown" {
  for_each                 = var.some
  enable_network_isolation = each.value
}

resource "aws_sagemaker_model" "unknown_but_wrong" {
  for_each                 = var.some
  enable_network_isolation = false
}

resource "aws_sagemaker_model" "too_many_to_list" {
  count                    = 1000000
  enable_network_isolation = false
}

resource "aws_sagemaker_notebook_instance" "name_with_quotes" {
  for_each   = { "a\"]b" = "" }
  kms_key_id = each.value
}

resource "aws_sagemaker_model" "of_itself" {
  count                    = aws_sagemaker_model.of_itself[0].enable_network_isolation
  enable_network_isolation = false
}

resource "aws_sagemaker_model" "out_of_place" {
  enable_network_isolation = each.value
}
