variable "isolate" {}

resource "aws_sagemaker_model" "this" {
  enable_network_isolation = var.isolate
}

module "inner" {
  source = "git::https://example.com/inner.git"
}

output "key" {
  value = module.inner.key
}
