resource "aws_sagemaker_model" "default_on" {
  enable_network_isolation = var.on
}

resource "aws_sagemaker_model" "default_off" {
  enable_network_isolation = var.off
}

resource "aws_sagemaker_model" "assigned" {
  enable_network_isolation = var.assigned
}

resource "aws_sagemaker_model" "assigned_twice" {
  enable_network_isolation = var.assigned_twice
}

resource "aws_sagemaker_model" "from_json" {
  enable_network_isolation = var.from_json
}

resource "aws_sagemaker_model" "open" {
  enable_network_isolation = var.open
}

resource "aws_sagemaker_model" "undeclared" {
  enable_network_isolation = var.nowhere
}

resource "aws_sagemaker_model" "local" {
  enable_network_isolation = local.settings.isolate
}

resource "aws_sagemaker_model" "circular" {
  enable_network_isolation = local.a
}

resource "aws_sagemaker_notebook_instance" "null_key" {
  kms_key_id = var.null_key
}
