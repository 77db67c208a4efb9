resource "aws_sfn_state_machine" "nightly" {
  definition = <<-EOT
      {"StartAt": "Mod\u00e8le 😀",
       "States": {
      	"Modèle \ud83d\ude00": {"Type": "Task", "Resource": "arn:aws:states:::sagemaker:createModel",
      	"Parameters": {"ModelName": "😀\ud83d\ude00\t", "EnableNetworkIsolation": false}}}}
  EOT
}
