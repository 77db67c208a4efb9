variable "first" {}

variable "first_json" {}

variable "auto" {}

variable "auto_json" {}

resource "aws_sagemaker_model" "first" {
  enable_network_isolation = var.first
}

resource "aws_sagemaker_model" "first_json" {
  enable_network_isolation = var.first_json
}

resource "aws_sagemaker_model" "auto" {
  enable_network_isolation = var.auto
}

resource "aws_sagemaker_model" "auto_json" {
  enable_network_isolation = var.auto_json
}
