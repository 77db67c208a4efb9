variable "environment" {
  default = "prod"
}

variable "stage" {
  type = string
}

variable "instances" {
  type    = number
  default = 3
}

variable "isolate" {
  type    = bool
  default = true
}

locals {
  is_production = var.environment == "prod"
  environments  = ["prod", "dev"]
}

resource "aws_sagemaker_model" "equal" {
  enable_network_isolation = var.environment == "prod"
}

resource "aws_sagemaker_model" "as_a_choice" {
  enable_network_isolation = var.environment == "prod" ? true : false
}

resource "aws_sagemaker_model" "by_name" {
  enable_network_isolation = local.is_production
}

resource "aws_sagemaker_model" "not" {
  enable_network_isolation = !(var.environment == "dev")
}

resource "aws_sagemaker_model" "either" {
  enable_network_isolation = local.is_production || var.environment == "test" || var.environment == "dev"
}

resource "aws_sagemaker_model" "both" {
  enable_network_isolation = var.isolate && local.is_production
}

resource "aws_sagemaker_model" "number" {
  enable_network_isolation = var.instances > 2
}

resource "aws_sagemaker_model" "false_by_default" {
  enable_network_isolation = var.environment != "prod"
}

resource "aws_sagemaker_model" "opposites" {
  enable_network_isolation = local.is_production || var.environment != "prod"
}

resource "aws_sagemaker_model" "dead" {
  count                    = local.is_production ? 1 : 0
  enable_network_isolation = var.environment == "prod"
}

resource "aws_sagemaker_model" "constant" {
  enable_network_isolation = "a" == "a"
}

resource "aws_sagemaker_model" "variable_alone" {
  enable_network_isolation = !(!var.isolate)
}

resource "aws_sagemaker_model" "not_known" {
  enable_network_isolation = var.stage == "prod"
}

resource "aws_sagemaker_model" "known_in_production_only" {
  enable_network_isolation = var.environment != "prod" || var.stage == "prod"
}

resource "aws_sagemaker_model" "in_a_filter" {
  enable_network_isolation = length([for name in local.environments : name if name == var.environment]) == 1
}

resource "aws_sagemaker_model" "of_a_choice" {
  enable_network_isolation = (local.is_production ? "on" : "off") == "on"
}
