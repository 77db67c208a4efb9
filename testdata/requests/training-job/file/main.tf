resource "aws_sfn_state_machine" "nightly" {
  name       = "nightly"
  role_arn   = "arn:aws:iam::111122223333:role/nightly"
  definition = file("${path.module}/nightly.json")
}
