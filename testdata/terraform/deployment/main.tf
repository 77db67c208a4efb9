variable "create" {
  default = false
}

variable "names" {
  type = set(string)
}

resource "aws_sagemaker_model" "never" {
  count = 0
}

resource "aws_sagemaker_model" "not_by_default" {
  count = var.create ? 1 : 0
}

resource "aws_sagemaker_model" "none" {
  for_each = {}
}

resource "aws_sagemaker_model" "some" {
  for_each = { churn = 1, fraud = 2 }
}

resource "aws_sagemaker_model" "perhaps" {
  for_each = var.names
}
