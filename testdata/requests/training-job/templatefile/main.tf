variable "volume_key" {
  type = string
}

resource "aws_sfn_state_machine" "nightly" {
  name       = "nightly"
  role_arn   = "arn:aws:iam::111122223333:role/nightly"
  definition = templatefile("${path.module}/nightly.json", {
    isolated   = false
    alias      = "alias/aws/s3"
    volume_key = var.volume_key
  })
}
