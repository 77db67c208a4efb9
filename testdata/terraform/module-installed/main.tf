module "installed" {
  source  = "acme/model/aws"
  version = "1.2.3"
  isolate = false
}

module "not_installed" {
  source = "git::https://example.com/keys.git?ref=v1"
}

module "outside" {
  source = "../../../../../../elsewhere"
}

resource "aws_sagemaker_notebook_instance" "installed" {
  kms_key_id = module.installed.key
}

resource "aws_sagemaker_notebook_instance" "not_installed" {
  kms_key_id = module.not_installed.arn
}

resource "aws_sagemaker_notebook_instance" "outside" {
  kms_key_id = module.outside.arn
}
