resource "aws_sagemaker_notebook_instance" "workbench" {
  name        = "workbench"
  root_access = "Disabled"
}
