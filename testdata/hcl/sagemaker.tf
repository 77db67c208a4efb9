# A module as people write it.
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "kms_key_id" {
  type        = string
  default     = null
  description = "The key that encrypts the notebook's volume."
}

locals { prefix = "team-${var.team}" }

resource "aws_sagemaker_notebook_instance" "analysis" {
  count                  = var.enabled ? 1 : 0
  name                   = "${local.prefix}-analysis"
  role_arn               = aws_iam_role.notebook[count.index].arn
  instance_type          = "ml.t3.medium"
  direct_internet_access = "Disabled"
  kms_key_id             = var.kms_key_id // may be null
  security_groups        = [for group in aws_security_group.all : group.id if group.internal]

  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "2"
  }

  dynamic "tag" {
    for_each = var.tags
    content {
      key   = tag.key
      value = tag.value
    }
  }

  lifecycle {}
}

resource "aws_sagemaker_model" "offline" {
  enable_network_isolation = true
  execution_role_arn       = one(aws_iam_role.model[*].arn)
  tags                     = merge(local.tags, { "cost-center" = 42, stage = "x" })
}
