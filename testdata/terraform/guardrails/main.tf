variable "isolated" {
  type    = bool
  default = false
}

locals {
  starts = ["sagemaker:CreateTrainingJob", "sagemaker:CreateProcessingJob"]
}

# The Deny is in the document only if the variable says so.
data "aws_iam_policy_document" "jobs" {
  statement {
    actions   = local.starts
    resources = ["*"]
  }

  dynamic "statement" {
    for_each = var.isolated ? [1] : []

    content {
      effect    = "Deny"
      actions   = local.starts
      resources = ["*"]

      condition {
        test     = "BoolIfExists"
        variable = "sagemaker:NetworkIsolation"
        values   = ["false"]
      }
    }
  }
}

resource "aws_iam_policy" "jobs" {
  name   = "jobs"
  policy = data.aws_iam_policy_document.jobs.json
}

resource "aws_iam_user_policy" "notes" {
  user   = "notes"
  policy = file("policy.json")
}

resource "aws_organizations_policy" "tags" {
  name    = "tags"
  type    = "TAG_POLICY"
  content = jsonencode({ tags = { owner = { tag_key = { "@@assign" = "owner" } } } })
}
