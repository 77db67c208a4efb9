resource "aws_sagemaker_notebook_instance" "old" {
}
