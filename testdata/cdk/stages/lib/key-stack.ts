import { CfnOutput, Stack } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

/** Everything that other stacks of an environment refer to. */
export class KeyStack extends Stack {
  readonly volumes: Key;
  readonly reports: Key;
  readonly archive: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.volumes = new Key(this, "Volumes");
    this.reports = new Key(this, "Reports");
    this.archive = new Bucket(this, "Archive");
    new CfnOutput(this, "SharedKey", { value: this.volumes.keyArn, exportName: "shared-key" });
    new CfnOutput(this, "ManagedKey", { value: "alias/aws/sagemaker", exportName: "managed-key" });
  }
}
