locals {
  isolate = false
}

variable "key" {
  default = ""
}

resource "aws_sagemaker_data_quality_job_definition" "blocks_replaced" {
  network_config {
    enable_inter_container_traffic_encryption = true
  }
}
