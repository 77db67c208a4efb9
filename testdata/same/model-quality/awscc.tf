resource "awscc_sagemaker_data_quality_job_definition" "quality" {
  job_resources = {
    cluster_config = {
      instance_count    = 1
      instance_type     = "ml.m5.xlarge"
      volume_kms_key_id = "alias/volume"
    }
  }
  data_quality_job_output_config = {}
}
