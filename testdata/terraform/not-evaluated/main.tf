variable "encrypt" {}

resource "aws_sagemaker_model" "function" {
  enable_network_isolation = try(var.encrypt, true)
}

resource "aws_sagemaker_model" "operator" {
  enable_network_isolation = !var.encrypt
}

resource "aws_sagemaker_model" "conditional" {
  enable_network_isolation = var.encrypt ? true : false
}

resource "aws_sagemaker_data_quality_job_definition" "dynamic" {
  data_quality_job_output_config {
    kms_key_id = "alias/output"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = "alias/volume"
    }
  }
  dynamic "network_config" {
    for_each = var.encrypt
    content {
      enable_network_isolation                 = true
      enable_inter_container_traffic_encryption = true
    }
  }
}
