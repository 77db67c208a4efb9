# checkov:skip=CKV_AWS_22: outside of the block, it does not count
resource "aws_sagemaker_notebook_instance" "workbench" {
  #checkov:skip=CKV_AWS_98:another rule
  name          = "workbench"
  instance_type = "ml.t3.medium"
  role_arn      = "arn:aws:iam::111122223333:role/notebook"
}

resource "aws_sagemaker_notebook_instance" "sandbox" {
  #checkov:skip=CKV_AWS_22:holds nothing
  name          = "sandbox"
  instance_type = "ml.t3.medium"
  role_arn      = "arn:aws:iam::111122223333:role/notebook"
}
