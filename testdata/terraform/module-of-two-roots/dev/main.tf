module "model" {
  source  = "../model"
  isolate = false
}
