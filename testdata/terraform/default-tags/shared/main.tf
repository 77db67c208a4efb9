resource "aws_sagemaker_image" "shared" {
  image_name = "shared"
  role_arn   = "arn:aws:iam::111122223333:role/image"
}
