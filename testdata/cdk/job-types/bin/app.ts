import { App } from "aws-cdk-lib";
import { JobStack } from "../lib/job-stack";
import { ServiceStack } from "../lib/service-stack";

const app = new App();
for (const secure of [false, true]) {
  const name = secure ? "Secure" : "Insecure";
  new JobStack(app, `${name}Jobs`, { secure });
  new ServiceStack(app, `${name}Services`, { secure });
}
