variable "volume_key" {
  type = string
}

resource "aws_scheduler_schedule" "nightly" {
  schedule_expression = "rate(1 days)"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = "arn:aws:scheduler:::aws-sdk:sagemaker:createTrainingJob"
    role_arn = "arn:aws:iam::111122223333:role/nightly"
    input    = jsonencode({
      TrainingJobName = "churn-<aws.scheduler.execution-id>"
      RoleArn = "arn:aws:iam::111122223333:role/churn-training"
      AlgorithmSpecification = {
        TrainingImage = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:7"
        TrainingInputMode = "File"
      }
      EnableNetworkIsolation = false
      OutputDataConfig = {
        S3OutputPath = "s3://churn-models/runs"
        KmsKeyId = "alias/aws/s3"
      }
      ResourceConfig = {
        InstanceType = "ml.m5.xlarge"
        InstanceCount = 2
        VolumeSizeInGB = 30
        VolumeKmsKeyId = var.volume_key
      }
      StoppingCondition = {
        MaxRuntimeInSeconds = 3600
      }
    })
  }
}
