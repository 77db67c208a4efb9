# The arguments stay in one column.
resource "aws_sagemaker_model" "absent" {
  name               = "churn" # as the endpoint names it
  execution_role_arn = var.role
  tags = {
    Team = "ml"
  }
  enable_network_isolation = true

  primary_container {
    image = "churn"
  }
}

resource "aws_sagemaker_model" "aligned" {
  count = 1

  name                     = "churn"
  execution_role_arn       = var.role
  enable_network_isolation = true

  primary_container {
    image = "churn"
  }
}

resource "aws_sagemaker_model" "off" {
  enable_network_isolation = true // for now
  name                     = "churn"
}

resource "aws_sagemaker_model" "text" {
  enable_network_isolation = "true"
}

resource "aws_sagemaker_model" "null" {
  enable_network_isolation = true
}

resource "aws_sagemaker_model" "only_blocks" {
  enable_network_isolation = true

  primary_container {
    image = "churn"
  }
}

resource "aws_sagemaker_model" "empty" {
  enable_network_isolation = true
}

resource "aws_sagemaker_model" "short" {
  enable_network_isolation = true
}

resource "aws_sagemaker_data_quality_job_definition" "blocks" {
  name = "churn"

  data_quality_job_output_config {
    kms_key_id = var.key
  }

  job_resources {
    cluster_config {
      instance_count    = 2
      instance_type     = "ml.m5.large"
      volume_kms_key_id = var.key
    }
  } # all of them

  network_config {
    enable_inter_container_traffic_encryption = true
    enable_network_isolation                  = true
  }
}

resource "aws_sagemaker_data_quality_job_definition" "one_line" {
  data_quality_job_output_config { kms_key_id = var.key }
  network_config {
    enable_network_isolation                  = true
    enable_inter_container_traffic_encryption = true
  }

  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = var.key
    }
  }
}

resource "awscc_sagemaker_model_bias_job_definition" "objects" {
  role_arn = var.role

  model_bias_job_output_config = { kms_key_id = var.key }
  job_resources = {
    cluster_config = { instance_count = 2, volume_kms_key_id = var.key }
  }
  network_config = {
    enable_inter_container_traffic_encryption = true
    enable_network_isolation                  = true
  }
}

resource "awscc_sagemaker_model_bias_job_definition" "inline" {
  network_config               = { enable_network_isolation = true, enable_inter_container_traffic_encryption = true }
  model_bias_job_output_config = { kms_key_id = var.key }
  job_resources = {
    cluster_config = { instance_count = 2, volume_kms_key_id = var.key }
  }
}

variable "role" {}
variable "key" {}
