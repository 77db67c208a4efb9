resource "aws_sagemaker_pipeline" "nightly" {
  pipeline_name         = "nightly"
  pipeline_display_name = "nightly"
  role_arn              = "arn:aws:iam::111122223333:role/nightly"
  pipeline_definition = jsonencode({
    Version = "2020-12-01"
    Parameters = [{
      Name = "VolumeKey"
      Type = "String"
    }]
    Steps = [{
      Name = "Train"
      Type = "Training"
      Arguments = {
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
          VolumeKmsKeyId = {
            Get = "Parameters.VolumeKey"
          }
        }
        StoppingCondition = {
          MaxRuntimeInSeconds = 3600
        }
      }
    }]
  })
}
