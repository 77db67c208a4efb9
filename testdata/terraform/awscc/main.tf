resource "awscc_sagemaker_model_bias_job_definition" "insecure" {
  job_resources = {
    cluster_config = {
      instance_count = 2
    }
  }
  network_config = {
    enable_network_isolation = false
  }
  model_bias_job_output_config = {
    kms_key_id = "alias/aws/s3"
  }
}

resource "awscc_sagemaker_cluster" "hyperpod" {
  node_provisioning_mode = "Continuous"
  instance_groups = [{
    instance_count = 2
    instance_storage_configs = [{
      ebs_volume_config = {
        volume_size_in_gb = 100
      }
    }]
  }]
}
