variable "strict" {}

output "network" {
  value = { isolate = var.strict }
}
