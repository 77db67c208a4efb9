variable "strict" {
  type = bool
}

variable "nets" {
  type = list(string)
}

locals {
  relaxed = !var.strict
}

resource "aws_sagemaker_model" "dead_through_an_argument" {
  enable_network_isolation = local.relaxed ? false : true
}

output "relaxed" {
  value = local.relaxed
}

output "connected" {
  value = length(var.nets) > 0
}
