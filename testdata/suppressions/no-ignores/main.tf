# sagelint: ignore[customer-managed-key] nothing is kept
resource "aws_sagemaker_notebook_instance" "a" {
}
