variable "isolate" {
  type    = bool
  default = true
}

resource "aws_kms_key" "ml" {
  enable_key_rotation = true
}

resource "aws_sagemaker_model" "plain" {
  name                     = "plain"
  execution_role_arn       = "arn:aws:iam::111122223333:role/ml"
  enable_network_isolation = var.isolate
}

resource "aws_sagemaker_model" "absent" {
  name               = "absent"
  execution_role_arn = "arn:aws:iam::111122223333:role/ml"
}

resource "aws_sagemaker_model" "later" {
  name               = "later"
  execution_role_arn = "arn:aws:iam::111122223333:role/ml"
}

module "batch" {
  source   = "./modules/batch"
  for_each = toset(["churn", "fraud"])
  key_arn  = aws_kms_key.ml.arn
}
