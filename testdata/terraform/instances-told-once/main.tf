variable "isolate" {
  default = false
}

resource "aws_sagemaker_model" "one" {
  enable_network_isolation = false
}

resource "aws_sagemaker_model" "two" {
  for_each                 = toset(["a", "b"])
  enable_network_isolation = false
}

resource "aws_sagemaker_model" "six" {
  count                    = 6
  enable_network_isolation = var.isolate
}
