variable "must" {
  type = bool
  validation {
    condition     = var.must
    error_message = "Models are isolated."
  }
}

variable "equal" {
  validation {
    condition     = var.equal == false
    error_message = "No."
  }
}

variable "one_of" {
  validation {
    condition     = contains(["alias/aws/s3", "alias/aws/sagemaker"], var.one_of)
    error_message = "No."
  }
}

variable "mixed" {
  validation {
    condition     = contains(["alias/aws/s3", "alias/mine"], var.mixed)
    error_message = "No."
  }
}

variable "twice" {
  validation {
    condition     = contains(["alias/aws/s3", "alias/mine"], var.twice)
    error_message = "No."
  }
  validation {
    condition     = contains(["", "alias/aws/s3"], var.twice)
    error_message = "No."
  }
}

variable "default_wins" {
  default = "alias/mine"
  validation {
    condition     = var.default_wins == "alias/aws/s3"
    error_message = "No."
  }
}

variable "not_listed" {
  validation {
    condition     = length(var.not_listed) > 0
    error_message = "No."
  }
}

resource "aws_sagemaker_model" "must" {
  enable_network_isolation = var.must
}

resource "aws_sagemaker_model" "equal" {
  enable_network_isolation = var.equal
}

resource "aws_sagemaker_notebook_instance" "all_wrong" {
  kms_key_id = var.one_of
}

resource "aws_sagemaker_notebook_instance" "mixed" {
  kms_key_id = var.mixed
}

resource "aws_sagemaker_notebook_instance" "twice" {
  kms_key_id = var.twice
}

resource "aws_sagemaker_notebook_instance" "default_wins" {
  kms_key_id = var.default_wins
}

resource "aws_sagemaker_notebook_instance" "not_listed" {
  kms_key_id = var.not_listed
}
