resource "aws_sagemaker_notebook_instance" "workbench" {
  instance_type = "ml.t3.medium"
  kms_key_id    = var.kms_key_id
}
