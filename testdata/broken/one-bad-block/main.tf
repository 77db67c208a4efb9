resource "aws_sagemaker_model" "before" {}

resource "aws_sagemaker_model" "bad" {
  execution_role_arn = aws_iam_role.
  enable_network_isolation = false
}

resource "aws_sagemaker_model" "after" {}
