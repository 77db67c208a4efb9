variable "isolate" {
  default = false
}

resource "aws_kms_key" "ml" {
  enable_key_rotation = true
}

data "aws_kms_alias" "sagemaker" {
  name = "alias/aws/sagemaker"
}

data "aws_ssm_parameter" "key" {
  name = aws_kms_key.ml.key_id
}

resource "aws_sagemaker_model" "off" {
  name                     = "m"
  execution_role_arn       = "arn:aws:iam::111122223333:role/ml"
  enable_network_isolation = var.isolate
}

resource "aws_sagemaker_model" "on" {
  name                     = "m"
  execution_role_arn       = "arn:aws:iam::111122223333:role/ml"
  enable_network_isolation = true
}

resource "aws_sagemaker_notebook_instance" "own" {
  name          = "nb"
  role_arn      = "arn:aws:iam::111122223333:role/ml"
  instance_type = "ml.t3.medium"
  kms_key_id    = aws_kms_key.ml.arn
}

resource "aws_sagemaker_notebook_instance" "managed" {
  name          = "nb"
  role_arn      = "arn:aws:iam::111122223333:role/ml"
  instance_type = "ml.t3.medium"
  kms_key_id    = data.aws_kms_alias.sagemaker.target_key_arn
}

resource "aws_sagemaker_notebook_instance" "empty" {
  name          = "nb"
  role_arn      = "arn:aws:iam::111122223333:role/ml"
  instance_type = "ml.t3.medium"
  kms_key_id    = ""
}

resource "aws_sagemaker_notebook_instance" "open" {
  name          = "nb"
  role_arn      = "arn:aws:iam::111122223333:role/ml"
  instance_type = "ml.t3.medium"
  kms_key_id    = data.aws_ssm_parameter.key.value
}

resource "aws_sagemaker_data_quality_job_definition" "none" {
  name     = "q"
  role_arn = "arn:aws:iam::111122223333:role/ml"

  job_resources {
    cluster_config {
      instance_count    = 2
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }

  data_quality_job_output_config {
    kms_key_id = aws_kms_key.ml.arn
  }
}

resource "aws_sagemaker_data_quality_job_definition" "half" {
  name     = "q"
  role_arn = "arn:aws:iam::111122223333:role/ml"

  job_resources {
    cluster_config {
      instance_count    = 2
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
      volume_kms_key_id = aws_kms_key.ml.key_id
    }
  }

  data_quality_job_output_config {
    kms_key_id = "alias/aws/s3"
  }

  network_config {
    enable_network_isolation = true
  }
}
