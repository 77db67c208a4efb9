// sagelint: ignore-file[network-isolation] models fetch packages when they start
resource "aws_sagemaker_model" "plain" {
  execution_role_arn = "arn:aws:iam::111111111111:role/models"
}

# sagelint: ignore[customer-managed-key] nothing is kept, until 2999-12-31
resource "aws_sagemaker_notebook_instance" "block" {
  name = "a"
}

resource "aws_sagemaker_notebook_instance" "line" {
  kms_key_id = "alias/aws/sagemaker" /* sagelint: ignore[customer-managed-key] nothing is kept */
}

resource "aws_sagemaker_data_quality_job_definition" "attribute" {
  job_resources {
    cluster_config {
      instance_count    = 2
      volume_kms_key_id = aws_kms_key.own.arn
    }
  }
  data_quality_job_output_config {
    kms_key_id = aws_kms_key.own.arn
  }
  network_config {
    // sagelint: ignore[inter-container-encryption] one host
    enable_inter_container_traffic_encryption = false
    enable_network_isolation                  = true
  }
}

resource "aws_kms_key" "own" {}

resource "aws_sfn_state_machine" "heredoc" {
  # sagelint: ignore[inter-container-encryption, customer-managed-key] a rehearsal
  definition = <<-EOT
    {"StartAt": "Train", "States": {"Train": {"End": true, "Type": "Task",
     "Comment": "# sagelint: ignore[no-comment]", "Resource": "arn:aws:states:::sagemaker:createTrainingJob",
     "Parameters": {"ResourceConfig": {"InstanceCount": 2}}}}}
  EOT
}

resource "aws_sfn_state_machine" "encoded" {
  definition = jsonencode({
    StartAt = "Train"
    States = {
      # sagelint: ignore[*] a rehearsal
      Train = {
        Type     = "Task"
        End      = true
        Resource = "arn:aws:states:::sagemaker:createTrainingJob"
        Parameters = {
          ResourceConfig = { InstanceCount = 2 }
        }
      }
    }
  })
}

# sagelint: ignore[customer-managed-key] the definition in the other file
resource "aws_sfn_state_machine" "file" {
  definition = file("${path.module}/nightly.asl.json")
}
