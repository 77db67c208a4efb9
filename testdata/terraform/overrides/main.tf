locals {
  isolate = true
  key     = ""
}

variable "key" {
  default = "alias/mine"
}

resource "aws_sagemaker_model" "replaced" {
  enable_network_isolation = true
}

resource "aws_sagemaker_model" "local_replaced" {
  enable_network_isolation = local.isolate
}

resource "aws_sagemaker_notebook_instance" "default_replaced" {
  kms_key_id = var.key
}

resource "aws_sagemaker_notebook_instance" "kept" {
  kms_key_id = local.key
}

resource "aws_sagemaker_data_quality_job_definition" "blocks_replaced" {
  data_quality_job_output_config {
    kms_key_id = "alias/mine"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = "alias/mine"
    }
  }
  network_config {
    enable_network_isolation                  = true
    enable_inter_container_traffic_encryption = true
  }
}
