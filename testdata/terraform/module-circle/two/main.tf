module "one" {
  source  = "../one"
  isolate = var.isolate
}

variable "isolate" {}

resource "aws_sagemaker_model" "two" {
  enable_network_isolation = var.isolate
}
