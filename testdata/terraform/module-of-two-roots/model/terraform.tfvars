# Read only where Terraform is run.
isolate = true
