variable "isolated" {
  type    = bool
  default = false
}

locals {
  name = "model-${var.isolated ? "closed" : "open"}"
}

resource "aws_sagemaker_model" "this" {
  for_each                 = toset(["a", "b"])
  name                     = "${local.name}-${each.key}"
  execution_role_arn       = aws_iam_role.model.arn
  enable_network_isolation = var.isolated
}

resource "aws_sagemaker_notebook_instance" "this" {
  name          = local.name
  instance_type = "ml.t3.medium"
  role_arn      = aws_iam_role.model.arn
  kms_key_id    = null
}
