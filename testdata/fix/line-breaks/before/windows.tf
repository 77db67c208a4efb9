resource "aws_sagemaker_model" "churn" {
  name = "churn"

  primary_container {
    image = "churn"
  }
}
