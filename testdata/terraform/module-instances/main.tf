variable "teams" {
  type = map(object({ isolate = bool }))
}

module "known" {
  source   = "./model"
  for_each = { churn = { isolate = false }, fraud = { isolate = true } }
  isolate  = each.value.isolate
}

module "same" {
  source  = "./model"
  count   = 2
  isolate = false
}

module "unknown" {
  source   = "./model"
  for_each = var.teams
  isolate  = each.value.isolate
}

module "perhaps" {
  source   = "./model"
  for_each = var.teams
  isolate  = false
}

module "none" {
  source  = "./model"
  count   = 0
  isolate = false
}
