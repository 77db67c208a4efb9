resource "aws_sagemaker_model" "churn" {
  name                     = "churn"
  enable_network_isolation = true

  primary_container {
    image = "churn"
  }
}
