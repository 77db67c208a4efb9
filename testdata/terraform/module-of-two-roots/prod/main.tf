module "model" {
  source = "../model"
}
