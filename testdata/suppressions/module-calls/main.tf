# sagelint: ignore[customer-managed-key] nothing is kept
module "silent" {
  source   = "./batch"
  for_each = toset(["a", "b"])
}

module "told" {
  source = "./batch"
}

# sagelint: ignore[customer-managed-key] it may be of use: the module is not at hand
module "elsewhere" {
  source = "example.com/acme/batch/aws"
}
