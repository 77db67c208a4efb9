resource "aws_ssm_document" "nightly" {
  name            = "nightly"
  document_type   = "Automation"
  document_format = "YAML"
  content         = <<-EOT
    schemaVersion: "0.3"
    parameters:
      VolumeKey:
        type: String
    mainSteps:
      - name: Train
        action: "aws:executeAwsApi"
        inputs:
          Service: sagemaker
          Api: CreateTrainingJob
          TrainingJobName: churn-7
          RoleArn: arn:aws:iam::111122223333:role/churn-training
          AlgorithmSpecification:
            TrainingImage: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:7"
            TrainingInputMode: File
          EnableNetworkIsolation: false
          OutputDataConfig:
            S3OutputPath: s3://churn-models/runs
            KmsKeyId: alias/aws/s3
          ResourceConfig:
            InstanceType: ml.m5.xlarge
            InstanceCount: 2
            VolumeSizeInGB: 30
            VolumeKmsKeyId: "{{ VolumeKey }}"
          StoppingCondition:
            MaxRuntimeInSeconds: 3600
  EOT
}
