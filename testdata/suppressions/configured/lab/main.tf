variable "key" {}

resource "aws_sagemaker_notebook_instance" "this" {
  kms_key_id = var.key
}
