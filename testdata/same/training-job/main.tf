resource "aws_sagemaker_training_job" "train" {
  enable_network_isolation = false
  output_data_config {
    kms_key_id = "alias/aws/s3"
  }
  resource_config {
    instance_count = 2
    instance_type  = "ml.m5.xlarge"
  }
}
