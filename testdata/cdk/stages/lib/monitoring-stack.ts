import { NestedStack } from "aws-cdk-lib";
import { IKey } from "aws-cdk-lib/aws-kms";
import { CfnModelBiasJobDefinition } from "aws-cdk-lib/aws-sagemaker";
import { Construct } from "constructs";
import { AlarmStack } from "./alarm-stack";

export interface MonitoringStackProps {
  reports: IKey;
  encryptTraffic: boolean;
}

/** Monitoring jobs, nested so that a large stack stays within the limits of CloudFormation. */
export class MonitoringStack extends NestedStack {
  constructor(scope: Construct, id: string, props: MonitoringStackProps) {
    super(scope, id);
    const bias = new CfnModelBiasJobDefinition(this, "Bias", {
      jobResources: {
        clusterConfig: { instanceCount: 2, instanceType: "ml.m5.xlarge", volumeSizeInGb: 20 },
      },
      modelBiasAppSpecification: { configUri: "s3://platform/bias.json", imageUri: "clarify:1.0" },
      modelBiasJobInput: { groundTruthS3Input: { s3Uri: "s3://platform/labels" } },
      modelBiasJobOutputConfig: {
        kmsKeyId: props.reports.keyArn,
        monitoringOutputs: [
          { s3Output: { localPath: "/opt/ml/processing/output", s3Uri: "s3://platform/bias" } },
        ],
      },
      roleArn: "arn:aws:iam::111111111111:role/monitoring",
    });
    bias.networkConfig = {
      enableInterContainerTrafficEncryption: props.encryptTraffic,
      enableNetworkIsolation: true,
    };
    new AlarmStack(this, "Alarms", { reports: props.reports });
  }
}
