provider "aws" {
  default_tags {
    tags = {
      Owner = "fraud"
    }
  }
}

provider "aws" {
  alias  = "plain"
  region = "eu-west-1"
}

# Owned: by the provider without an alias.
resource "aws_sagemaker_image" "owned" {
  image_name = "owned"
  role_arn   = "arn:aws:iam::111122223333:role/image"
  tags       = { Stage = "prod" }
}

# Not owned: its provider gives no tags.
resource "aws_sagemaker_image" "plain" {
  provider   = aws.plain
  image_name = "plain"
  role_arn   = "arn:aws:iam::111122223333:role/image"
}

# Owned: a module has the provider of its caller.
module "inherited" {
  source = "./shared"
}

# Not decided: which provider it is given is not followed.
module "handed_on" {
  source    = "./shared"
  providers = { aws = aws.plain }
}

# Owned: a module may have a provider of its own.
module "tagged" {
  source = "./tagged"
}
