# What the text decides through operators and functions, and the place each value was written.
variable "environment" {
  default = "dev"
}

variable "settings" {
  default = {
    dev = {
      isolated = false
      key      = "alias/aws/sagemaker"
    }
    prod = {
      isolated = true
    }
  }
}

variable "open" {}

variable "none" {
  default = null
}

locals {
  settings = var.settings[var.environment]
  defaults = { isolated = true, key = null }
  merged   = merge(local.defaults, local.settings)
  secured  = contains(["prod", "stage"], var.environment)
  keys     = { for name, entry in var.settings : upper(name) => lookup(entry, "key", null) }
}

resource "aws_sagemaker_model" "by_index" {
  enable_network_isolation = local.settings.isolated
}

resource "aws_sagemaker_model" "merged" {
  enable_network_isolation = local.merged.isolated
}

resource "aws_sagemaker_model" "compared" {
  enable_network_isolation = var.environment == "prod" || local.secured
}

resource "aws_sagemaker_model" "converted" {
  enable_network_isolation = tobool("true") && !tobool("false")
}

resource "aws_sagemaker_model" "decided_beside_an_unknown" {
  enable_network_isolation = var.open && false
}

resource "aws_sagemaker_model" "undecided" {
  enable_network_isolation = var.open && true
}

resource "aws_sagemaker_model" "fallback" {
  enable_network_isolation = try(local.settings.missing.isolated, var.settings.prod.isolated)
}

resource "aws_sagemaker_model" "refused" {
  enable_network_isolation = tobool("maybe")
}

resource "aws_sagemaker_notebook_instance" "aws_managed_by_for" {
  kms_key_id = local.keys["DEV"]
}

resource "aws_sagemaker_notebook_instance" "null_by_for" {
  kms_key_id = local.keys["PROD"]
}

resource "aws_sagemaker_notebook_instance" "aws_managed_by_format" {
  kms_key_id = format("arn:aws:kms:%s:%s:alias/aws/%s", var.open, var.open, "sagemaker")
}

resource "aws_sagemaker_notebook_instance" "aws_managed_by_join" {
  kms_key_id = join("/", ["alias", "aws", lower("SageMaker")])
}

resource "aws_sagemaker_notebook_instance" "decoded" {
  kms_key_id = jsondecode("{\"key\": \"\"}").key
}

resource "aws_sagemaker_notebook_instance" "template" {
  kms_key_id = "%{if local.secured}alias/mine%{else}alias/aws/sagemaker%{endif}"
}

resource "aws_sagemaker_notebook_instance" "none_of_these" {
  kms_key_id = try(coalesce(var.none, ""), null)
}

resource "aws_sagemaker_notebook_instance" "file" {
  kms_key_id = file("key.txt")
}
