import { NestedStack } from "aws-cdk-lib";
import { IKey } from "aws-cdk-lib/aws-kms";
import { CfnModelQualityJobDefinition } from "aws-cdk-lib/aws-sagemaker";
import { Construct } from "constructs";

/** A stack in a nested stack; its job has the same name as one outside. */
export class AlarmStack extends NestedStack {
  constructor(scope: Construct, id: string, props: { reports: IKey }) {
    super(scope, id);
    new CfnModelQualityJobDefinition(this, "Bias", {
      jobResources: {
        clusterConfig: {
          instanceCount: 1,
          instanceType: "ml.m5.xlarge",
          volumeSizeInGb: 20,
          volumeKmsKeyId: props.reports.keyArn,
        },
      },
      modelQualityAppSpecification: { imageUri: "quality:1.0", problemType: "Regression" },
      modelQualityJobInput: { groundTruthS3Input: { s3Uri: "s3://platform/labels" } },
      modelQualityJobOutputConfig: {
        monitoringOutputs: [
          { s3Output: { localPath: "/opt/ml/processing/output", s3Uri: "s3://platform/quality" } },
        ],
      },
      roleArn: "arn:aws:iam::111111111111:role/monitoring",
    });
  }
}
