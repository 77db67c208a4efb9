import { Stack, Stage, StageProps } from "aws-cdk-lib";
import { Construct } from "constructs";
import { KeyStack } from "./key-stack";
import { MonitoringStack } from "./monitoring-stack";
import { NotebookStack } from "./notebook-stack";

export interface PlatformStageProps extends StageProps {
  encryptTraffic: boolean;
}

/** One environment of the platform: keys, notebooks that use them, and monitoring in a nested stack. */
export class PlatformStage extends Stage {
  constructor(scope: Construct, id: string, props: PlatformStageProps) {
    super(scope, id, props);
    const keys = new KeyStack(this, "Keys");
    new NotebookStack(this, "Notebooks", { keys });
    const monitoring = new Stack(this, "Monitoring");
    new MonitoringStack(monitoring, "Drift", {
      reports: keys.reports,
      encryptTraffic: props.encryptTraffic,
    });
  }
}
