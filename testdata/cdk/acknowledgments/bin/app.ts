import { App, NestedStack, Stack, Stage, Validations } from "aws-cdk-lib";
import { CfnNotebookInstance } from "aws-cdk-lib/aws-sagemaker";
import { Construct } from "constructs";

function notebook(scope: Construct, id: string): Construct {
  return new CfnNotebookInstance(scope, id, {
    instanceType: "ml.t3.medium",
    roleArn: "arn:aws:iam::111111111111:role/notebooks",
    directInternetAccess: "Disabled",
  });
}

function acknowledge(construct: Construct, id: string, reason: string) {
  Validations.of(construct).acknowledge({ id, reason });
}

const app = new App();

// Reasons say which notebooks an acknowledgment is about; the id of the others tells why it is not.
const stack = new Stack(app, "Lab");
acknowledge(notebook(stack, "Itself"), "AwsSolutions-SM2", "public data");
acknowledge(notebook(stack, "WithPlugin"), "HIPAA.Security::HIPAA.Security-SageMakerNotebookInstanceKMSKeyConfigured", "no records");
acknowledge(notebook(stack, "OfAnotherPlugin"), "Other::AwsSolutions-SM2", "another tool's rule");
acknowledge(notebook(stack, "OfAnotherRule"), "AwsSolutions-SM3", "another rule");
acknowledge(notebook(stack, "OfOneFinding"), "AwsSolutions-SM2[Resource::*]", "a finding that this rule never has");
const group = new Construct(stack, "Group");
notebook(group, "Inside");
acknowledge(group, "AwsSolutions-SM2", "the whole group");
acknowledge(notebook(group, "Nearer"), "AwsSolutions-SM2", "nearer than the group's");
notebook(stack, "GroupBeside");

const sandbox = new Stack(app, "Sandbox");
notebook(sandbox, "InStack");
notebook(new NestedStack(sandbox, "Nested"), "Itself");
acknowledge(sandbox, "AwsSolutions-SM2", "nothing here is real");

// The CDK honours this one, but writes it nowhere.
const stage = new Stage(app, "Beta");
notebook(new Stack(stage, "Lab"), "InStage");
acknowledge(stage, "AwsSolutions-SM2", "not in the assembly");
