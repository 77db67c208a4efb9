# How modules write a key that may be made elsewhere, or not at all.
variable "kms_key_id" {
  default = null
}

variable "kms_key_arn" {
  default = ""
}

variable "create_key" {}

variable "create_other_key" {
  default = false
}

resource "aws_kms_key" "always" {}

resource "aws_kms_key" "maybe" {
  count = var.create_key
}

resource "aws_kms_key" "never" {
  count = 0
}

resource "aws_kms_key" "named" {
  for_each = toset(["a", "b"])
}

resource "aws_s3_bucket" "no_key" {
  count = 1
}

resource "aws_sagemaker_notebook_instance" "coalesce" {
  kms_key_id = coalesce(var.kms_key_id, aws_kms_key.always.arn)
}

resource "aws_sagemaker_notebook_instance" "coalesce_empty" {
  kms_key_id = coalesce(var.kms_key_arn, aws_kms_key.always.arn)
}

resource "aws_sagemaker_notebook_instance" "one" {
  kms_key_id = one(aws_kms_key.maybe[*].arn)
}

resource "aws_sagemaker_notebook_instance" "index" {
  kms_key_id = aws_kms_key.maybe.*.arn[0]
}

resource "aws_sagemaker_notebook_instance" "element" {
  kms_key_id = element(concat(aws_kms_key.maybe.*.arn, [""]), 0)
}

resource "aws_sagemaker_notebook_instance" "try" {
  kms_key_id = try(aws_kms_key.maybe[0].arn, null)
}

resource "aws_sagemaker_notebook_instance" "join" {
  kms_key_id = join("", aws_kms_key.maybe.*.arn)
}

resource "aws_sagemaker_notebook_instance" "for_each" {
  kms_key_id = aws_kms_key.named["a"].arn
}

resource "aws_sagemaker_notebook_instance" "for" {
  kms_key_id = { for name, key in aws_kms_key.named : name => key.arn }["b"]
}

resource "aws_sagemaker_notebook_instance" "lookup" {
  kms_key_id = lookup({ key = aws_kms_key.always.arn }, "key", null)
}

resource "aws_sagemaker_notebook_instance" "never_made" {
  kms_key_id = one(aws_kms_key.never[*].arn)
}

resource "aws_sagemaker_notebook_instance" "never_made_try" {
  kms_key_id = try(aws_kms_key.never[0].arn, null)
}

resource "aws_sagemaker_notebook_instance" "never_made_join" {
  kms_key_id = join("", aws_kms_key.never.*.arn)
}

resource "aws_sagemaker_notebook_instance" "no_key" {
  kms_key_id = one(aws_s3_bucket.no_key[*].arn)
}

resource "aws_sagemaker_notebook_instance" "many_keys" {
  kms_key_id = one(values(aws_kms_key.named)[*].arn)
}
