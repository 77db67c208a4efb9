variable "rotate" {
  type = bool
}

variable "kinds" {
  default = ["public"]
}

resource "aws_kms_key" "reports" {
  enable_key_rotation = var.rotate
}

resource "aws_kms_alias" "reports" {
  target_key_id = aws_kms_key.reports.id
  name          = "alias/reports"

  tags = [for kind in var.kinds : { key = "kind", value = kind }]
}
