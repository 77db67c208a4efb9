# sagelint: ignore-file[network-isolation] nothing here has the setting

# sagelint: ignore[network-isolation, customer-managed-key] one of them is of use
resource "aws_sagemaker_notebook_instance" "a" {
}

# sagelint: ignore[customer-managed-key] twice
# sagelint: ignore[customer-managed-key] and again
resource "aws_sagemaker_notebook_instance" "b" {
  /* sagelint: ignore[customer-managed-key]
     it has a key */
  kms_key_id = aws_kms_key.own.arn # sagelint: ignore[customer-managed-key] it has one
}

resource "aws_kms_key" "own" {
  # sagelint: ignore[no-such-rule] nobody knows what was meant
  description = "# sagelint: ignore[network-isolation] a text"
}
