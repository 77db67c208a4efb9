# Before what it depends on, in name and in text.
module "jobs" {
  source  = "./jobs"
  key     = module.keys.arn
  isolate = module.settings.network.isolate
}

module "settings" {
  source = "./settings"
  strict = module.jobs.strict
}

module "keys" {
  source = "./keys"
  count  = 2
}

resource "aws_sagemaker_notebook_instance" "by_index" {
  kms_key_id = module.keys[1].arn
}

resource "aws_sagemaker_notebook_instance" "no_key" {
  kms_key_id = module.keys[0].role
}

resource "aws_sagemaker_notebook_instance" "no_such_output" {
  kms_key_id = module.keys[0].nothing
}

resource "aws_sagemaker_notebook_instance" "out_of_range" {
  kms_key_id = module.keys[2].arn
}
