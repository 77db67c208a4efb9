output "key" {
  value = ""
}
