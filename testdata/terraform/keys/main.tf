resource "aws_kms_key" "this" {}

resource "aws_iam_role" "this" {}

data "aws_kms_alias" "managed" {
  name = "alias/aws/sagemaker"
}

data "aws_kms_alias" "ours" {
  name = "alias/team"
}

data "aws_kms_alias" "open" {
  name = var.alias
}

data "aws_ssm_parameter" "key" {
  name = "/keys/notebooks"
}

resource "aws_sagemaker_notebook_instance" "resource" {
  kms_key_id = aws_kms_key.this.arn
}

resource "aws_sagemaker_notebook_instance" "counted_resource" {
  kms_key_id = aws_kms_key.team[0].arn
}

resource "aws_sagemaker_notebook_instance" "quoted" {
  kms_key_id = "${aws_kms_key.this.arn}"
}

resource "aws_sagemaker_notebook_instance" "alias" {
  kms_key_id = data.aws_kms_alias.ours.target_key_arn
}

resource "aws_sagemaker_notebook_instance" "literal_tail" {
  kms_key_id = "arn:aws:kms:eu-west-1:${var.account}:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}

resource "aws_sagemaker_notebook_instance" "missing" {}

resource "aws_sagemaker_notebook_instance" "null" {
  kms_key_id = null
}

resource "aws_sagemaker_notebook_instance" "empty" {
  kms_key_id = ""
}

resource "aws_sagemaker_notebook_instance" "managed_alias" {
  kms_key_id = data.aws_kms_alias.managed.target_key_arn
}

resource "aws_sagemaker_notebook_instance" "managed_text" {
  kms_key_id = "arn:aws:kms:${var.region}:${var.account}:alias/aws/ebs"
}

resource "aws_sagemaker_notebook_instance" "not_a_key" {
  kms_key_id = aws_iam_role.this.arn
}

resource "aws_sagemaker_notebook_instance" "open_alias" {
  kms_key_id = data.aws_kms_alias.open.target_key_arn
}

resource "aws_sagemaker_notebook_instance" "open_data" {
  kms_key_id = data.aws_ssm_parameter.key.value
}

resource "aws_sagemaker_notebook_instance" "open_output" {
  kms_key_id = module.keys.arn
}

resource "aws_sagemaker_notebook_instance" "open_attribute" {
  kms_key_id = aws_db_instance.main.kms_key_id
}

resource "aws_sagemaker_endpoint_configuration" "renamed" {
  data_capture_config {
    enable_capture = true
    kms_key_id     = aws_kms_key.this.arn
  }
  production_variants {
    model_name = "m"
  }
}

resource "aws_kms_key" "team" {
  count = 1
}

resource "aws_db_instance" "main" {}

resource "aws_sagemaker_notebook_instance" "not_declared" {
  kms_key_id = aws_s3_bucket.typo.arn
}

resource "aws_sagemaker_notebook_instance" "key_not_declared" {
  kms_key_id = aws_kms_key.typo.arn
}

resource "aws_sagemaker_notebook_instance" "tried_in_vain" {
  kms_key_id = try(aws_kms_key.typo.arn, "alias/mine")
}

resource "aws_sagemaker_notebook_instance" "data_not_declared" {
  kms_key_id = data.aws_kms_alias.typo.target_key_arn
}

resource "aws_sagemaker_notebook_instance" "text_not_declared" {
  kms_key_id = "${aws_s3_bucket.typo.arn}/key"
}
