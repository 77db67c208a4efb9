variable "region" {
  default = "eu-west-1"
}

resource "aws_kms_key" "mine" {}

data "aws_kms_alias" "managed" {
  name = "alias/aws/s3"
}

data "aws_kms_alias" "by_arn" {
  name = "arn:aws:kms:${var.region}:111122223333:alias/aws/s3"
}

data "aws_kms_alias" "each" {
  for_each = { s3 = "alias/aws/s3", mine = "alias/mine" }
  name     = each.value
}

data "aws_kms_key" "by_reference" {
  key_id = aws_kms_key.mine.key_id
}

data "aws_caller_identity" "current" {}

data "aws_kms_key" "of_the_account" {
  key_id = "arn:aws:kms:eu-west-1:${data.aws_caller_identity.current.account_id}:alias/aws/s3"
}

data "aws_ssm_parameter" "key" {
  name = "/key"
}

resource "aws_sagemaker_notebook_instance" "managed" {
  kms_key_id = data.aws_kms_alias.managed.target_key_arn
}

resource "aws_sagemaker_notebook_instance" "by_arn" {
  kms_key_id = data.aws_kms_alias.by_arn.target_key_id
}

resource "aws_sagemaker_notebook_instance" "each_managed" {
  kms_key_id = data.aws_kms_alias.each["s3"].target_key_id
}

resource "aws_sagemaker_notebook_instance" "each_mine" {
  kms_key_id = data.aws_kms_alias.each["mine"].target_key_id
}

resource "aws_sagemaker_notebook_instance" "by_reference" {
  kms_key_id = data.aws_kms_key.by_reference.arn
}

resource "aws_sagemaker_notebook_instance" "of_the_account" {
  kms_key_id = data.aws_kms_key.of_the_account.arn
}

resource "aws_sagemaker_notebook_instance" "account_alone" {
  kms_key_id = data.aws_caller_identity.current.account_id
}

resource "aws_sagemaker_notebook_instance" "open" {
  kms_key_id = data.aws_ssm_parameter.key.value
}
