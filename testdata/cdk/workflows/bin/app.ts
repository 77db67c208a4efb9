import { App } from "aws-cdk-lib";
import { WorkflowStack } from "../lib/workflow-stack";

new WorkflowStack(new App(), "Workflow");
