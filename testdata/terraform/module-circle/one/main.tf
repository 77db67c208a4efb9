module "two" {
  source  = "../two"
  isolate = false
}

variable "isolate" {
  default = true
}

resource "aws_sagemaker_model" "one" {
  enable_network_isolation = var.isolate
}
