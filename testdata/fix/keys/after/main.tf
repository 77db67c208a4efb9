resource "aws_kms_key" "ml" {
  description = "models"
}

resource "aws_sagemaker_notebook_instance" "workbench" {
  name          = "workbench"
  instance_type = "ml.t3.medium"
  kms_key_id    = aws_kms_key.ml.arn
}

resource "aws_sagemaker_notebook_instance" "managed" {
  name       = "managed"
  kms_key_id = aws_kms_key.ml.arn
}
