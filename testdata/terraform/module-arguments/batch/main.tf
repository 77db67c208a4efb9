variable "isolate" {
  type = bool
}

variable "secure" {
  default  = true
  nullable = false
}

variable "loose" {
  default = false
}

variable "key" {}

variable "missing" {}

resource "aws_sagemaker_model" "passed" {
  enable_network_isolation = var.isolate
}

resource "aws_sagemaker_model" "null_counts_as_left_out" {
  enable_network_isolation = var.secure
}

resource "aws_sagemaker_model" "not_passed" {
  enable_network_isolation = var.loose
}

resource "aws_sagemaker_model" "not_passed_without_default" {
  enable_network_isolation = var.missing
}

resource "aws_sagemaker_notebook_instance" "unknown" {
  kms_key_id = var.key
}
