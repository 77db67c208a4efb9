# Used: the module's output leads to it.
module "key" {
  source = "./key"
}

resource "aws_sagemaker_notebook_instance" "workbench" {
  name          = "workbench"
  instance_type = "ml.t3.medium"
  role_arn      = "arn:aws:iam::111122223333:role/notebook"
  kms_key_id    = module.key.arn
}

# Used, by its alias and in one of two cases.
variable "own_key" {
  type    = bool
  default = true
}

resource "aws_kms_key" "aliased" {
  description = "studio"
}

resource "aws_kms_alias" "studio" {
  name          = "alias/studio"
  target_key_id = aws_kms_key.aliased.key_id
}

resource "aws_sagemaker_domain" "studio" {
  domain_name = "studio"
  auth_mode   = "IAM"
  vpc_id      = "vpc-0a1b2c3d4e5f60718"
  subnet_ids  = ["subnet-0a1b2c3d4e5f60718"]
  kms_key_id  = var.own_key ? aws_kms_alias.studio.target_key_arn : null

  default_user_settings {
    execution_role = "arn:aws:iam::111122223333:role/studio"
  }
}

# Used, by a state of a state machine.
resource "aws_kms_key" "results" {
  enable_key_rotation = false
}

resource "aws_sfn_state_machine" "nightly" {
  name     = "nightly"
  role_arn = "arn:aws:iam::111122223333:role/nightly"
  definition = jsonencode({
    StartAt = "Score"
    States = {
      Score = {
        Type     = "Task"
        Resource = "arn:aws:states:::sagemaker:createTransformJob.sync"
        Parameters = {
          TransformOutput = { S3OutputPath = "s3://scores/", KmsKeyId = aws_kms_key.results.arn }
        }
        End = true
      }
    }
  })
}

# Not used by SageMaker.
resource "aws_kms_key" "logs" {
  description = "logs"
}

resource "aws_cloudwatch_log_group" "logs" {
  name       = "logs"
  kms_key_id = aws_kms_key.logs.arn
}
