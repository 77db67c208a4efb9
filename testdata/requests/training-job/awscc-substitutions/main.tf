variable "volume_key" {
  type = string
}

resource "awscc_stepfunctions_state_machine" "nightly" {
  role_arn = "arn:aws:iam::111122223333:role/nightly"
  definition_string = <<-EOT
    {
      "StartAt": "Train",
      "States": {
        "Train": {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync",
          "Parameters": {
            "TrainingJobName.$": "$$.Execution.Name",
            "RoleArn": "arn:aws:iam::111122223333:role/churn-training",
            "AlgorithmSpecification": {
              "TrainingImage": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:7",
              "TrainingInputMode": "File"
            },
            "EnableNetworkIsolation": $${Isolated},
            "OutputDataConfig": {
              "S3OutputPath": "s3://churn-models/runs",
              "KmsKeyId": "$${Alias}"
            },
            "ResourceConfig": {
              "InstanceType": "ml.m5.xlarge",
              "InstanceCount": 2,
              "VolumeSizeInGB": 30,
              "VolumeKmsKeyId": "$${VolumeKey}"
            },
            "StoppingCondition": {
              "MaxRuntimeInSeconds": 3600
            }
          },
          "End": true
        }
      }
    }
  EOT
  definition_substitutions = {
    Isolated  = "false"
    Alias     = "alias/aws/s3"
    VolumeKey = var.volume_key
  }
}
