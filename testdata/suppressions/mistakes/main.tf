# sagelint: ignore[no-such-rule] misspelt
resource "aws_sagemaker_notebook_instance" "a" {
  kms_key_id = "alias/aws/sagemaker" # sagelint: ignore
}

# sagelint: ignore[customer-managed-keys, customer-managed-key]
resource "aws_sagemaker_notebook_instance" "b" {
  # sagelint: ignore[customer-managed-key] over, until 2020-01-31
  kms_key_id = "alias/aws/sagemaker"
}

# sagelint: ignore[customer-managed-key] no day, until 2020-02-30
resource "aws_sagemaker_notebook_instance" "c" {
  kms_key_id = "alias/ours" # sagelint: ignore[customer-managed-key, network-isolation] unused
}

# sagelint: ignore-file[network-isolation] too late

# sagelint: ignore[customer-managed-key,] nothing below

# sagelint: ignore[customer-managed-key] nothing below

# sagelint: ignore[network-isolation, customer-managed-key] only one of them
resource "aws_sagemaker_notebook_instance" "d" {
}

# sagelint: ignore[owner-tags] this rule does not run
resource "aws_sagemaker_notebook_instance" "e" {
  kms_key_id = "alias/ours"
}
