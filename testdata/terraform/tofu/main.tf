resource "aws_sagemaker_model" "replaced" {}
