variable "name" {}
variable "model" {}
variable "tags" {}

variable "key_arn" {
  type    = string
  default = null
}

resource "aws_sagemaker_endpoint_configuration" "this" {
  name        = var.name
  kms_key_arn = var.key_arn
  tags        = var.tags

  production_variants {
    model_name             = var.model
    initial_instance_count = 2
    instance_type          = "ml.m5.xlarge"
  }
}

output "name" {
  value = aws_sagemaker_endpoint_configuration.this.name
}
