variable "networks" {
  type = list(object({ isolate = bool }))
}

locals {
  job = {
    output = "alias/mine"
  }
}

resource "aws_sagemaker_data_quality_job_definition" "known" {
  data_quality_job_output_config {
    kms_key_id = "alias/mine"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = "alias/mine"
    }
  }
  dynamic "network_config" {
    for_each = [{ isolate = false }]
    content {
      enable_network_isolation                  = network_config.value.isolate
      enable_inter_container_traffic_encryption = true
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "empty" {
  data_quality_job_output_config {
    kms_key_id = "alias/mine"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = "alias/mine"
    }
  }
  dynamic "network_config" {
    for_each = []
    content {
      enable_network_isolation                  = true
      enable_inter_container_traffic_encryption = true
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "nested" {
  dynamic "data_quality_job_output_config" {
    for_each = local.job
    iterator = out
    content {
      kms_key_id = out.value
    }
  }
  dynamic "job_resources" {
    for_each = { large = 2 }
    content {
      dynamic "cluster_config" {
        for_each = ["alias/mine"]
        iterator = cluster
        content {
          instance_count    = job_resources.value
          volume_kms_key_id = cluster.value
        }
      }
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "right_if_there" {
  data_quality_job_output_config {
    kms_key_id = "alias/mine"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = "alias/mine"
    }
  }
  dynamic "network_config" {
    for_each = var.networks
    content {
      enable_network_isolation                  = true
      enable_inter_container_traffic_encryption = network_config.value.isolate
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "wrong_either_way" {
  data_quality_job_output_config {
    kms_key_id = "alias/mine"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = "alias/mine"
    }
  }
  dynamic "network_config" {
    for_each = var.networks
    content {
      enable_network_isolation = false
    }
  }
}

resource "aws_sagemaker_endpoint_configuration" "right_both_ways" {
  kms_key_arn = "alias/mine"
  dynamic "data_capture_config" {
    for_each = var.networks
    content {
      enable_capture = true
      kms_key_id     = "alias/mine"
    }
  }
}

resource "aws_sagemaker_endpoint_configuration" "wrong_if_there" {
  kms_key_arn = "alias/mine"
  dynamic "data_capture_config" {
    for_each = var.networks
    content {
      enable_capture = true
    }
  }
}

variable "stage" {
  default = "prod"
}

resource "aws_sagemaker_data_quality_job_definition" "wrong_by_default" {
  data_quality_job_output_config {
    kms_key_id = "alias/mine"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = "alias/mine"
    }
  }
  dynamic "network_config" {
    for_each = var.networks
    content {
      enable_network_isolation                  = var.stage == "prod" ? false : true
      enable_inter_container_traffic_encryption = true
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "one_or_the_other" {
  data_quality_job_output_config {
    kms_key_id = "alias/mine"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = "alias/mine"
    }
  }
  dynamic "network_config" {
    for_each = var.stage == "prod" ? [1] : []
    content {
      enable_network_isolation                  = true
      enable_inter_container_traffic_encryption = true
    }
  }
  dynamic "network_config" {
    for_each = var.stage == "prod" ? [] : [1]
    content {
      enable_network_isolation                  = false
      enable_inter_container_traffic_encryption = true
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "wrong_in_one_stage" {
  data_quality_job_output_config {
    kms_key_id = "alias/mine"
  }
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = var.stage == "dev" ? null : "alias/mine"
    }
  }
  dynamic "network_config" {
    for_each = var.networks
    content {
      enable_network_isolation                  = var.stage == "dev" ? false : true
      enable_inter_container_traffic_encryption = true
    }
  }
}

resource "aws_sagemaker_endpoint_configuration" "right_or_not_needed" {
  kms_key_arn = "alias/mine"
  dynamic "async_inference_config" {
    for_each = var.networks
    content {
      output_config {
        kms_key_id = "alias/mine"
      }
    }
  }
}

resource "aws_sagemaker_endpoint_configuration" "key_needed_in_one_stage" {
  production_variants {
    dynamic "serverless_config" {
      for_each = var.stage == "prod" ? [1] : []
      content {
        max_concurrency = 1
      }
    }
  }
}

resource "aws_sagemaker_endpoint_configuration" "key_needed_perhaps" {
  production_variants {
    dynamic "serverless_config" {
      for_each = var.networks
      content {
        max_concurrency = 1
      }
    }
  }
}
