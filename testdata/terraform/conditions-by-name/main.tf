variable "environment" {
  type = string
}

variable "subnets" {
  type = list(string)
}

variable "networks" {
  type = list(string)
}

variable "stage" {}

variable "settings" {
  type = object({ isolate = bool })
}

locals {
  is_production  = var.environment == "prod"
  is_development = var.environment == "dev"
  is_either      = local.is_production || local.is_development
  is_neither     = !local.is_either
  always         = local.is_production ? true : !local.is_production
  flags = {
    strict = local.is_production
  }
  this_circle = local.that_circle
  that_circle = local.this_circle
}

resource "aws_sagemaker_model" "dead_through_a_chain" {
  count                    = local.is_neither ? 1 : 0
  enable_network_isolation = var.environment == "dev" ? false : true
}

resource "aws_sagemaker_model" "dead_through_an_object" {
  count                    = local.flags.strict ? 1 : 0
  enable_network_isolation = local.is_production == false ? false : true
}

resource "aws_sagemaker_model" "dead_through_functions" {
  count                    = contains(["stage", "prod"], var.environment) ? 1 : 0
  enable_network_isolation = anytrue([local.is_development, local.is_neither && local.is_production]) ? false : true
}

resource "aws_sagemaker_model" "all_branches_agree" {
  enable_network_isolation = local.always ? true : false
}

resource "aws_sagemaker_model" "open_in_one_branch" {
  count                    = local.is_either ? 1 : 0
  enable_network_isolation = local.is_production ? true : false
}

resource "aws_sagemaker_model" "circle" {
  enable_network_isolation = local.this_circle ? true : true
}

resource "aws_sagemaker_model" "workspace" {
  count                    = terraform.workspace == "prod" ? 1 : 0
  enable_network_isolation = terraform.workspace == "dev" ? false : true
}

module "production" {
  source = "./batch"
  count  = local.is_production ? 1 : 0
  strict = local.is_production
  nets   = var.subnets
  sure   = var.stage == "dev" ? null : true
  key    = var.stage == "dev" ? "alias/other" : null
}

module "several" {
  source   = "./batch"
  for_each = { subnets = var.subnets, networks = var.networks }
  strict   = true
  nets     = each.value
}

resource "aws_sagemaker_model" "dead_through_an_output" {
  count                    = module.several["subnets"].relaxed ? 1 : 0
  enable_network_isolation = true
}

resource "aws_sagemaker_model" "same_words_other_list" {
  count                    = length(var.subnets) > 0 ? 1 : 0
  enable_network_isolation = module.several["networks"].connected ? true : false
}

resource "aws_sagemaker_model" "same_list_passed_on" {
  count                    = length(var.subnets) > 0 ? 1 : 0
  enable_network_isolation = module.production[0].connected ? true : false
}

resource "aws_sagemaker_model" "dead_without_a_type" {
  count                    = var.stage == "prod" ? 1 : 0
  enable_network_isolation = "dev" == var.stage ? false : true
}

resource "aws_sagemaker_model" "any_stage_but_one" {
  count                    = var.stage == "prod" ? 0 : 1
  enable_network_isolation = var.stage == "dev" ? false : true
}

resource "aws_sagemaker_model" "dead_for_an_object" {
  count                    = var.settings == null ? 0 : 1
  enable_network_isolation = var.settings == null ? false : true
}

resource "aws_sagemaker_model" "open_in_an_object" {
  count                    = var.settings == null ? 0 : 1
  enable_network_isolation = var.settings.isolate
}

resource "aws_sagemaker_model" "same_list_by_another_name" {
  count                    = length(var.subnets) > 0 ? 1 : 0
  enable_network_isolation = module.several["subnets"].connected ? true : false
}

module "by_flag" {
  source   = "./batch"
  for_each = { strict = { on = local.is_production } }
  strict   = each.value.on
  nets     = []
}

resource "aws_sagemaker_model" "dead_through_each_value" {
  count                    = module.by_flag["strict"].relaxed ? 0 : 1
  enable_network_isolation = local.is_development ? false : true
}

data "aws_subnets" "these" {}

resource "aws_sagemaker_model" "same_words_in_another_module" {
  count                    = length(data.aws_subnets.these.ids) > 0 ? 1 : 0
  enable_network_isolation = module.by_flag["strict"].found ? true : false
}
