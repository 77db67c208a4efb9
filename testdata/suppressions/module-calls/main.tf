# sagelint: ignore[customer-managed-key] nothing is kept
module "silent" {
  source   = "./batch"
  for_each = toset(["a", "b"])
}

module "told" {
  source = "./batch"
}
