// Run as `node bin/app.js`, as tests and pipelines do: templates then say nothing of constructs and assets.
const { App, NestedStack, Stack } = require("aws-cdk-lib");
const { Key } = require("aws-cdk-lib/aws-kms");
const { CfnNotebookInstance } = require("aws-cdk-lib/aws-sagemaker");

function notebook(scope, kmsKeyId) {
  const roleArn = "arn:aws:iam::111111111111:role/notebooks";
  new CfnNotebookInstance(scope, "Notebook", { instanceType: "ml.t3.medium", roleArn, kmsKeyId });
}

const stack = new Stack(new App(), "Lab");
const key = new Key(stack, "Key");
notebook(stack); // a finding
notebook(new NestedStack(stack, "Encrypted"), key.keyArn); // none: the key comes in as a parameter
notebook(new NestedStack(stack, "Plain")); // a finding
stack.node.root.synth();
