resource "aws_kms_key" "main" {
  description = "notebooks"
}

output "arn" {
  value = aws_kms_key.main.arn
}
