import { CfnStack, Size, Stack } from "aws-cdk-lib";
import { InstanceClass, InstanceSize, InstanceType } from "aws-cdk-lib/aws-ec2";
import { Key } from "aws-cdk-lib/aws-kms";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { DefinitionBody, IntegrationPattern, StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import {
  DockerImage,
  S3Location,
  SageMakerCreateTrainingJob,
} from "aws-cdk-lib/aws-stepfunctions-tasks";
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from "aws-cdk-lib/custom-resources";
import { Construct } from "constructs";
import * as path from "path";

/** Jobs that are made by requests, and a stack that is nested as a template of its own making. */
export class WorkflowStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const key = new Key(this, "Key");
    const data = Bucket.fromBucketName(this, "Data", "training-data");
    this.training("Train", data); // isolation, both keys and traffic are missing
    this.training("TrainIsolated", data, key); // traffic is missing: the task cannot ask for it
    new AwsCustomResource(this, "Process", { // everything is missing
      onCreate: {
        service: "SageMaker",
        action: "createProcessingJob",
        parameters: {
          ProcessingJobName: "prepare",
          AppSpecification: { ImageUri: "prepare:1" },
          ProcessingResources: {
            ClusterConfig: { InstanceCount: 2, InstanceType: "ml.m5.xlarge", VolumeSizeInGB: 20 },
          },
          RoleArn: "arn:aws:iam::111111111111:role/jobs",
        },
        physicalResourceId: PhysicalResourceId.of("prepare"),
      },
      policy: AwsCustomResourcePolicy.fromSdkCalls({ resources: ["*"] }),
      installLatestAwsSdk: false,
    });
    new StateMachine(this, "FromFile", { // the training state in the file: traffic, isolation and volume key
      definitionBody: DefinitionBody.fromFile(path.join(__dirname, "nightly.asl.json")),
    });
    const template = new Asset(this, "Template", { path: path.join(__dirname, "notebook.yaml") });
    new CfnStack(this, "Notebooks", { // the notebook in it has the key that is passed
      templateUrl: template.httpUrl,
      parameters: { Key: key.keyArn },
    });
    new CfnStack(this, "UnencryptedNotebooks", { templateUrl: template.httpUrl }); // and here it has none
  }

  private training(id: string, data: ReturnType<typeof Bucket.fromBucketName>, key?: Key) {
    const task = new SageMakerCreateTrainingJob(this, id, {
      trainingJobName: id,
      integrationPattern: IntegrationPattern.RUN_JOB,
      algorithmSpecification: { trainingImage: DockerImage.fromRegistry("train:1") },
      enableNetworkIsolation: key ? true : undefined,
      inputDataConfig: [
        {
          channelName: "train",
          dataSource: { s3DataSource: { s3Location: S3Location.fromBucket(data, "train") } },
        },
      ],
      outputDataConfig: { s3OutputLocation: S3Location.fromBucket(data, "model"), encryptionKey: key },
      resourceConfig: {
        instanceCount: 2,
        instanceType: InstanceType.of(InstanceClass.M5, InstanceSize.XLARGE),
        volumeSize: Size.gibibytes(20),
        volumeEncryptionKey: key,
      },
    });
    new StateMachine(this, `${id}Machine`, { definitionBody: DefinitionBody.fromChainable(task) });
  }
}
