module "batch" {
  source  = "./batch"
  isolate = true
}
