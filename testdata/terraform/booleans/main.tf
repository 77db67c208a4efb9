variable "on" {
  type    = bool
  default = "1"
}

variable "off" {
  type    = bool
  default = "0"
}

variable "enabled" {
  default = "1"
}

variable "disabled" {
  default = "0"
}

resource "aws_sagemaker_model" "one" {
  enable_network_isolation = "1"
}

resource "aws_sagemaker_model" "zero" {
  enable_network_isolation = "0"
}

resource "aws_sagemaker_model" "two" {
  enable_network_isolation = "2"
}

resource "awscc_sagemaker_model" "other_provider" {
  enable_network_isolation = "1"
}

resource "aws_sagemaker_model" "typed_one" {
  enable_network_isolation = var.on
}

resource "aws_sagemaker_model" "typed_zero" {
  enable_network_isolation = var.off
}

resource "aws_sagemaker_model" "dead_by_one" {
  enable_network_isolation = var.on ? true : "1"
}

resource "aws_sagemaker_model" "not_deployed_by_default" {
  count                    = var.disabled ? 1 : 0
  enable_network_isolation = var.disabled == "0" ? false : true
}

resource "aws_sagemaker_model" "deployed_by_default" {
  count                    = var.enabled ? 1 : 0
  enable_network_isolation = false
}

resource "aws_sagemaker_endpoint_configuration" "no_capture" {
  kms_key_arn = "alias/mine"
  data_capture_config {
    enable_capture = "0"
  }
}

resource "aws_sagemaker_endpoint_configuration" "capture" {
  kms_key_arn = "alias/mine"
  data_capture_config {
    enable_capture = "1"
  }
}
