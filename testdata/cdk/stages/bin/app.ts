import { App } from "aws-cdk-lib";
import { PlatformStage } from "../lib/platform-stage";

const app = new App();
new PlatformStage(app, "Beta", {
  env: { account: "111111111111", region: "eu-west-1" },
  encryptTraffic: false,
});
new PlatformStage(app, "Prod", {
  env: { account: "222222222222", region: "eu-west-1" },
  encryptTraffic: true,
});
