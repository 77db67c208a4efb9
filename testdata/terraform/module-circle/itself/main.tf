module "again" {
  source = "./"
}

resource "aws_sagemaker_model" "self" {
}
