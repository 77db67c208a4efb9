variable "team_key" {}

variable "isolate" {
  default = false
}

module "batch" {
  source  = "./batch"
  isolate = var.isolate
  secure  = null
  key     = var.team_key
}
