variable "create" {
  type = bool
}

resource "aws_kms_key" "two" {
  count = 2
}

resource "aws_kms_key" "perhaps" {
  count = var.create
}

resource "aws_kms_key" "named" {
  for_each = { churn = 1 }
}

resource "aws_s3_bucket" "data" {
  for_each   = { churn = "alias/aws/s3" }
  kms_key_id = each.value
  loop       = aws_s3_bucket.data["churn"].loop
}

resource "aws_sagemaker_notebook_instance" "by_index" {
  kms_key_id = aws_kms_key.two[1].arn
}

resource "aws_sagemaker_notebook_instance" "by_key" {
  kms_key_id = aws_kms_key.named["churn"].arn
}

resource "aws_sagemaker_notebook_instance" "open_index" {
  kms_key_id = aws_kms_key.perhaps[0].arn
}

resource "aws_sagemaker_notebook_instance" "out_of_range" {
  kms_key_id = aws_kms_key.two[2].arn
}

resource "aws_sagemaker_notebook_instance" "argument_of_another" {
  kms_key_id = aws_s3_bucket.data["churn"].kms_key_id
}

resource "aws_sagemaker_notebook_instance" "argument_of_itself" {
  kms_key_id = aws_s3_bucket.data["churn"].loop
}

resource "aws_sagemaker_notebook_instance" "not_an_argument" {
  kms_key_id = aws_s3_bucket.data["churn"].arn
}
