module "model" {
  source  = "../model"
  isolate = true
}
