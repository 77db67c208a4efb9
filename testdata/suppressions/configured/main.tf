module "lab" {
  source   = "./lab"
  for_each = { "a.1" = "alias/aws/sagemaker", "b.1" = "alias/aws/sagemaker" }
  key      = each.value
}

resource "aws_sagemaker_notebook_instance" "one" {
}

resource "aws_sagemaker_notebook_instance" "two" {
}

resource "aws_sagemaker_model" "forbidden" { # sagelint: ignore[network-isolation] no
  name = "a"
}
