variable "key" {}

locals {
  mine = var.key
}

resource "aws_sagemaker_notebook_instance" "this" {
  name       = "this"
  kms_key_id = local.mine
}
