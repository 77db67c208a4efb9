# sagelint: ignore[network-isolation] it fetches packages when it starts
module "inner" {
  source = "../inner"
}
