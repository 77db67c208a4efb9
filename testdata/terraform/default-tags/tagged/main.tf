locals {
  owner = "risk"
}

provider "aws" {
  default_tags {
    tags = merge({ Stage = "prod" }, { Owner = local.owner })
  }
}

resource "aws_sagemaker_image" "tagged" {
  image_name = "tagged"
  role_arn   = "arn:aws:iam::111122223333:role/image"
}
