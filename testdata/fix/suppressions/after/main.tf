
# sagelint: ignore[customer-managed-key] one of them is of use
resource "aws_sagemaker_notebook_instance" "a" {
}

resource "aws_sagemaker_notebook_instance" "b" {
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_kms_key" "own" {
  # sagelint: ignore[no-such-rule] nobody knows what was meant
  description = "# sagelint: ignore[network-isolation] a text"
}
