variable "isolate" {
  type    = bool
  default = false
}

resource "aws_kms_key" "endpoints" {
  enable_key_rotation = true
}

resource "aws_sagemaker_model" "churn" {
  name                     = "churn"
  execution_role_arn       = "arn:aws:iam::111122223333:role/inference"
  enable_network_isolation = var.isolate

  primary_container {
    image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1"
  }
}

resource "aws_sagemaker_endpoint_configuration" "churn" {
  name        = "churn"
  kms_key_arn = aws_kms_key.endpoints.arn

  production_variants {
    model_name             = aws_sagemaker_model.churn.name
    initial_instance_count = 2
    instance_type          = "ml.m5.xlarge"
  }
}
