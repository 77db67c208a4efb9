# The same in Terraform.
variable "isolate" {
  default = false
}

locals {
  network = { enable_network_isolation = false }
}

resource "aws_sagemaker_model" "variable" {
  enable_network_isolation = var.isolate
}

resource "awscc_sagemaker_model_bias_job_definition" "local" {
  network_config               = local.network
  model_bias_job_output_config = { kms_key_id = var.key }
  job_resources = {
    cluster_config = { instance_count = 1, volume_kms_key_id = var.key }
  }
}

variable "key" {}
