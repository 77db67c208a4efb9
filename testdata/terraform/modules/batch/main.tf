variable "isolate" {
  default = false
}

variable "key" {
  default = ""
}

resource "aws_sagemaker_model" "passed" {
  enable_network_isolation = var.isolate
}

resource "aws_sagemaker_notebook_instance" "not_passed" {
  kms_key_id = var.key
}
