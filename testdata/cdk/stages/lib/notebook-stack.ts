import { Fn, ReferenceStrength, Stack } from "aws-cdk-lib";
import { CfnNotebookInstance } from "aws-cdk-lib/aws-sagemaker";
import { Construct } from "constructs";
import { KeyStack } from "./key-stack";

export interface NotebookStackProps {
  keys: KeyStack;
}

/** Notebooks whose keys come from another stack, each in a way of its own. */
export class NotebookStack extends Stack {
  constructor(scope: Construct, id: string, props: NotebookStackProps) {
    super(scope, id);
    const { volumes, archive } = props.keys;
    this.notebook("Strong", Stack.consumeReference(volumes.keyArn, ReferenceStrength.STRONG));
    this.notebook("Weak", Stack.consumeReference(volumes.keyArn, ReferenceStrength.WEAK));
    this.notebook("Both", Stack.consumeReference(volumes.keyId, ReferenceStrength.BOTH));
    this.notebook("Shared", Fn.importValue("shared-key"));
    this.notebook("Managed", Fn.importValue("managed-key"));
    this.notebook("NoKey", archive.bucketArn);
    this.notebook("Elsewhere", Fn.importValue("key-of-another-app"));
    this.notebook("Missing");
  }

  private notebook(id: string, kmsKeyId?: string) {
    return new CfnNotebookInstance(this, id, {
      instanceType: "ml.t3.medium",
      roleArn: "arn:aws:iam::111111111111:role/notebooks",
      kmsKeyId,
    });
  }
}
