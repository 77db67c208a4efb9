variable "volume_key" {
  type = string
}

resource "aws_sfn_state_machine" "nightly" {
  name       = "nightly"
  role_arn   = "arn:aws:iam::111122223333:role/nightly"
  definition = "{\"StartAt\": \"Train\", \"States\": {\"Train\": {\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::sagemaker:createTrainingJob.sync\", \"Parameters\": {\"TrainingJobName.$\": \"$$.Execution.Name\", \"RoleArn\": \"arn:aws:iam::111122223333:role/churn-training\", \"AlgorithmSpecification\": {\"TrainingImage\": \"111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:7\", \"TrainingInputMode\": \"File\"}, \"EnableNetworkIsolation\": false, \"OutputDataConfig\": {\"S3OutputPath\": \"s3://churn-models/runs\", \"KmsKeyId\": \"alias/aws\u002fs3\"}, \"ResourceConfig\": {\"InstanceType\": \"ml.m5.xlarge\", \"InstanceCount\": 2, \"VolumeSizeInGB\": 30, \"VolumeKmsKeyId\": \"${var.volume_key}\"}, \"StoppingCondition\": {\"MaxRuntimeInSeconds\": 3600}}, \"End\": true}}}"
}
