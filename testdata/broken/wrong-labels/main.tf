resource "aws_sagemaker_model" {
  enable_network_isolation = false
}

resource "aws_sagemaker_model" "m" "n" {
  enable_network_isolation = false
}

variable {}

locals "some" {
  isolate = true
}

output "a" "b" {}

terraform {}

resource "aws_sagemaker_model" "good" {
  enable_network_isolation = false
}
