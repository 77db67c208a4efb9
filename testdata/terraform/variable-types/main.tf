variable "job" {
  type = object({
    name    = string
    isolate = optional(bool, false)
    key     = optional(string)
    network = optional(object({
      isolate = optional(bool, false)
    }), {})
  })
  default = { name = "churn" }
}

variable "jobs" {
  type = map(object({
    isolate = optional(bool, false)
    volumes = optional(list(object({ key = optional(string, "") })), [])
  }))
}

variable "text" {
  type    = string
  default = true
}

variable "converted" {
  type    = bool
  default = "false"
}

resource "aws_sagemaker_model" "default_of_attribute" {
  enable_network_isolation = var.job.isolate
}

resource "aws_sagemaker_model" "nested" {
  enable_network_isolation = var.job.network.isolate
}

resource "aws_sagemaker_notebook_instance" "left_out_without_default" {
  kms_key_id = var.job.key
}

resource "aws_sagemaker_model" "in_a_map" {
  enable_network_isolation = var.jobs.churn.isolate
}

resource "aws_sagemaker_notebook_instance" "in_a_list_in_a_map" {
  kms_key_id = var.jobs.churn.volumes[0].key
}

resource "aws_sagemaker_notebook_instance" "not_in_the_type" {
  kms_key_id = var.jobs.churn.surplus
}

resource "aws_sagemaker_model" "text_is_true" {
  enable_network_isolation = var.text
}

resource "aws_sagemaker_model" "converted" {
  enable_network_isolation = var.converted ? true : false
}
