variable "key" {}

variable "isolate" {}

resource "aws_sagemaker_model" "round_trip" {
  enable_network_isolation = var.isolate
}

resource "aws_sagemaker_notebook_instance" "all_instances_at_once" {
  kms_key_id = var.key
}

output "strict" {
  value = false
}
