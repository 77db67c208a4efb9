resource "aws_sagemaker_notebook_instance" "this" {
  name = "a"
}

resource "aws_sagemaker_model" "this" {
  name = "a"
}
