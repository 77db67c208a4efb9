import { CfnResource, Stack } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import {
  CfnDataQualityJobDefinition,
  CfnModelBiasJobDefinition,
  CfnModelExplainabilityJobDefinition,
  CfnModelQualityJobDefinition,
  CfnMonitoringSchedule,
  CfnProcessingJob,
} from "aws-cdk-lib/aws-sagemaker";
import { Construct } from "constructs";

const roleArn = "arn:aws:iam::111111111111:role/jobs";
const groundTruthS3Input = { s3Uri: "s3://jobs/labels" };
const output = [{ s3Output: { localPath: "/opt/ml/processing/output", s3Uri: "s3://jobs/reports" } }];

export interface JobStackProps {
  /** Whether every setting is as it should be; otherwise none of them is written. */
  secure: boolean;
}

/**
 * Every type of job that has a construct or a CloudFormation type, on two instances. What the insecure
 * ones are told for: T traffic between containers, I isolation, K each key.
 */
export class JobStack extends Stack {
  constructor(scope: Construct, id: string, { secure }: JobStackProps) {
    super(scope, id);
    const key = secure ? new Key(this, "Key").keyArn : undefined;
    const isolation = { enableInterContainerTrafficEncryption: true, enableNetworkIsolation: true };
    const networkConfig = secure ? isolation : undefined;
    const clusterConfig = {
      instanceCount: 2,
      instanceType: "ml.m5.xlarge",
      volumeSizeInGb: 20,
      volumeKmsKeyId: key,
    };
    const jobResources = { clusterConfig };
    const monitoringOutputs = { kmsKeyId: key, monitoringOutputs: output };

    new CfnDataQualityJobDefinition(this, "DataQuality", { // T I K(output) K(volume)
      dataQualityAppSpecification: { imageUri: "quality:1" },
      dataQualityJobInput: {
        endpointInput: { endpointName: "prod", localPath: "/opt/ml/processing/input" },
      },
      dataQualityJobOutputConfig: monitoringOutputs,
      jobResources,
      networkConfig,
      roleArn,
    });
    new CfnModelBiasJobDefinition(this, "ModelBias", { // T I K(output) K(volume)
      modelBiasAppSpecification: { configUri: "s3://jobs/bias.json", imageUri: "clarify:1" },
      modelBiasJobInput: { groundTruthS3Input },
      modelBiasJobOutputConfig: monitoringOutputs,
      jobResources,
      networkConfig,
      roleArn,
    });
    new CfnModelExplainabilityJobDefinition(this, "ModelExplainability", { // T I K(output) K(volume)
      modelExplainabilityAppSpecification: { configUri: "s3://jobs/shap.json", imageUri: "clarify:1" },
      modelExplainabilityJobInput: {},
      modelExplainabilityJobOutputConfig: monitoringOutputs,
      jobResources,
      networkConfig,
      roleArn,
    });
    new CfnModelQualityJobDefinition(this, "ModelQuality", { // T I K(output) K(volume)
      modelQualityAppSpecification: { imageUri: "quality:1", problemType: "Regression" },
      modelQualityJobInput: { groundTruthS3Input },
      modelQualityJobOutputConfig: monitoringOutputs,
      jobResources,
      networkConfig,
      roleArn,
    });
    new CfnMonitoringSchedule(this, "Schedule", { // T I K(output) K(volume)
      monitoringScheduleName: `schedule-${secure}`,
      monitoringScheduleConfig: {
        monitoringJobDefinition: {
          monitoringAppSpecification: { imageUri: "quality:1" },
          monitoringInputs: [{ endpointInput: { endpointName: "prod", localPath: "/opt/in" } }],
          monitoringOutputConfig: monitoringOutputs,
          monitoringResources: jobResources,
          networkConfig,
          roleArn,
        },
      },
    });
    new CfnProcessingJob(this, "Processing", { // T I K(output) K(volume)
      appSpecification: { imageUri: "prepare:1" },
      processingOutputConfig: {
        kmsKeyId: key,
        outputs: [
          {
            outputName: "features",
            s3Output: { s3UploadMode: "EndOfJob", s3Uri: "s3://jobs/features", localPath: "/opt/out" },
          },
        ],
      },
      processingResources: { clusterConfig },
      networkConfig,
      roleArn,
    });
    this.withoutConstruct(secure, key);
  }

  /** Types that CloudFormation knows and the construct library does not. */
  private withoutConstruct(secure: boolean, key?: string) {
    new CfnResource(this, "Training", { // T I K(output) K(volume)
      type: "AWS::SageMaker::TrainingJob",
      properties: {
        EnableInterContainerTrafficEncryption: secure ? true : undefined,
        EnableNetworkIsolation: secure ? true : undefined,
        OutputDataConfig: { S3OutputPath: "s3://jobs/models", KmsKeyId: key },
        ResourceConfig: {
          InstanceCount: 2,
          InstanceType: "ml.m5.xlarge",
          VolumeSizeInGB: 20,
          VolumeKmsKeyId: key,
        },
        RoleArn: roleArn,
      },
    });
    new CfnResource(this, "Transform", { // K(output) K(volume)
      type: "AWS::SageMaker::TransformJob",
      properties: {
        ModelName: "model",
        TransformOutput: { S3OutputPath: "s3://jobs/scores", KmsKeyId: key },
        TransformResources: { InstanceCount: 2, InstanceType: "ml.m5.xlarge", VolumeKmsKeyId: key },
      },
    });
    new CfnResource(this, "AutoMl", { // T K(output) K(volume)
      type: "AWS::SageMaker::AutoMLJob",
      properties: {
        AutoMLJobConfig: {
          SecurityConfig: {
            EnableInterContainerTrafficEncryption: secure ? true : undefined,
            VolumeKmsKeyId: key,
          },
        },
        OutputDataConfig: { S3OutputPath: "s3://jobs/candidates", KmsKeyId: key },
        RoleArn: roleArn,
      },
    });
    new CfnResource(this, "Optimization", { // K(output)
      type: "AWS::SageMaker::OptimizationJob",
      properties: {
        OutputConfig: { S3OutputLocation: "s3://jobs/optimized", KmsKeyId: key },
        RoleArn: roleArn,
      },
    });
  }
}
