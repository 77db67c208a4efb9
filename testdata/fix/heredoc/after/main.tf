resource "aws_sfn_state_machine" "text" {
  name = "text"
  definition = <<-EOT
    {
      "StartAt": "Model",
      "States": {
        "Model": {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:createModel",
          "Parameters": {
            "ModelName.$": "$.name",
            "ExecutionRoleArn": "${var.role}",
            "EnableNetworkIsolation": true
          },
          "End": true
        }
      }
    }
  EOT
}

resource "aws_sfn_state_machine" "encoded" {
  definition = jsonencode({
    StartAt = "Model"
    States = {
      Model = {
        Type     = "Task"
        Resource = "arn:aws:states:::sagemaker:createModel"
        Parameters = {
          ModelName              = "churn" # by name
          ExecutionRoleArn       = var.role
          EnableNetworkIsolation = true
        }
        End = true
      }
      Short = {
        Type       = "Task"
        Resource   = "arn:aws:states:::sagemaker:createModel"
        Parameters = { ModelName = "churn", EnableNetworkIsolation = true }
        End        = true
      }
      Colons = {
        "Type" : "Task",
        "Resource" : "arn:aws:states:::sagemaker:createModel",
        "Parameters" : {
          "ModelName" : "churn",
          "EnableNetworkIsolation" : true
        },
        "End" : true
      }
      Process = {
        "Type" : "Task",
        "Resource" : "arn:aws:states:::sagemaker:createProcessingJob.sync",
        "Parameters" : {
          "ProcessingResources" : { "ClusterConfig" : { "InstanceCount" : 2, "VolumeKmsKeyId" : var.key } },
          "NetworkConfig" : { "EnableNetworkIsolation" : true, "EnableInterContainerTrafficEncryption" : true },
        },
        "End" : true
      }
    }
  })
}

resource "aws_sfn_state_machine" "quoted" {
  definition = "{\"StartAt\": \"Model\", \"States\": {\"Model\": {\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::sagemaker:createModel\", \"Parameters\": {\"ModelName\": \"churn\", \"EnableNetworkIsolation\": true}, \"End\": true}}}"
}

variable "role" {}
variable "key" {}
