resource "aws_kms_key" "this" {}

resource "aws_iam_role" "this" {}

output "arn" {
  value = aws_kms_key.this.arn
}

output "role" {
  value = aws_iam_role.this.arn
}
