variable "on" { default = true }
variable "off" { default = "false" }
variable "assigned" { default = true }
variable "assigned_twice" { default = false }
variable "from_json" { default = true }
variable "open" { type = bool }
variable "null_key" { default = null }

locals {
  settings = {
    isolate = var.off
  }
  a = local.b
  b = local.a
}
