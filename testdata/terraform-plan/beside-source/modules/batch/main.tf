variable "key_arn" {}

resource "aws_sagemaker_endpoint_configuration" "this" {
  count       = 1
  kms_key_arn = var.key_arn

  production_variants {
    model_name             = "a"
    instance_type          = "ml.m5.large"
    initial_instance_count = 1
  }

  production_variants {
    model_name             = "b"
    instance_type          = "ml.m5.large"
    initial_instance_count = 1

    core_dump_config {
      destination_s3_uri = "s3://dumps"
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "this" {
  name     = "quality"
  role_arn = "arn:aws:iam::111122223333:role/ml"

  dynamic "network_config" {
    for_each = ["x"]
    content {
      enable_network_isolation = true
    }
  }
}
