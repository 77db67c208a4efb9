# What modules usually write; see stack.yaml.
terraform {
  required_version = ">= 1.5"
}

variable "environment" {
  type        = string
  description = "dev or prod"
  default     = "dev"

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "One of dev and prod."
  }
}

variable "subnets" {
  type    = list(string)
  default = []
}

locals {
  prod = var.environment == "prod"
  name = "churn-${var.environment}"
  tags = merge({ owner = "ml" }, { environment = var.environment })
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "this" {
  count               = local.prod ? 1 : 0
  enable_key_rotation = true
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "*", Principal = { AWS = data.aws_caller_identity.current.account_id } }]
  })
}

resource "aws_sagemaker_model" "this" {
  for_each           = toset(["a", "b"])
  name               = "${local.name}-${each.key}"
  execution_role_arn = try(var.role, "arn:aws:iam::111122223333:role/inference")

  primary_container {
    image = format("%s/churn:%d", "111122223333", 1)
  }

  dynamic "vpc_config" {
    for_each = length(var.subnets) > 0 ? [1] : []
    content {
      subnets            = [for subnet in var.subnets : lower(subnet) if subnet != ""]
      security_group_ids = ["sg-1"]
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

module "endpoint" {
  source  = "./endpoint"
  name    = local.name
  model   = aws_sagemaker_model.this["a"].name
  key_arn = local.prod ? aws_kms_key.this[0].arn : null
  tags    = local.tags
}

output "name" {
  value = module.endpoint.name
}
