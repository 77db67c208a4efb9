import { Stack } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import * as sagemaker from "aws-cdk-lib/aws-sagemaker";
import { Construct } from "constructs";
import { JobStackProps } from "./job-stack";

const roleArn = "arn:aws:iam::111111111111:role/services";

/** Every other type with a setting; after each, what the insecure ones are told for. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { secure }: JobStackProps) {
    super(scope, id);
    const key = secure ? new Key(this, "Key").keyArn : undefined;
    this.hosting(secure, key);
    this.workplaces(key);
    this.stores(secure, key);
    this.cluster(secure, key);
  }

  private hosting(secure: boolean, key?: string) {
    const enableNetworkIsolation = secure ? true : undefined;
    const model = new sagemaker.CfnModel(this, "Model", { // isolation
      enableNetworkIsolation,
      executionRoleArn: roleArn,
      primaryContainer: { image: "serve:1" },
    });
    new sagemaker.CfnEndpointConfig(this, "EndpointConfig", { // volume key, capture key, async key
      kmsKeyId: key,
      productionVariants: [
        {
          modelName: model.attrModelName,
          variantName: "all",
          instanceType: "ml.m5.xlarge",
          initialInstanceCount: 1,
          initialVariantWeight: 1,
        },
      ],
      dataCaptureConfig: {
        captureOptions: [{ captureMode: "Input" }],
        destinationS3Uri: "s3://services/captured",
        enableCapture: true,
        initialSamplingPercentage: 10,
        kmsKeyId: key,
      },
      asyncInferenceConfig: { outputConfig: { s3OutputPath: "s3://services/answers", kmsKeyId: key } },
    });
    new sagemaker.CfnInferenceExperiment(this, "InferenceExperiment", { // volume key, data key
      name: `experiment-${secure}`,
      type: "ShadowMode",
      roleArn,
      endpointName: "prod",
      kmsKey: key,
      dataStorageConfig: { destination: "s3://services/experiment", kmsKey: key },
      modelVariants: [],
    });
    new sagemaker.CfnModelPackage(this, "ModelPackage", { // package key, profile's output and volume key
      securityConfig: key ? { kmsKeyId: key } : undefined,
      validationSpecification: {
        validationRole: roleArn,
        validationProfiles: [
          {
            profileName: "first",
            transformJobDefinition: {
              transformInput: {
                dataSource: { s3DataSource: { s3DataType: "S3Prefix", s3Uri: "s3://services/in" } },
              },
              transformOutput: { s3OutputPath: "s3://services/out", kmsKeyId: key },
              transformResources: {
                instanceCount: 1,
                instanceType: "ml.m5.xlarge",
                volumeKmsKeyId: key,
              },
            },
          },
        ],
      },
    });
    new sagemaker.CfnModelCard(this, "ModelCard", { // card key
      modelCardName: `card-${secure}`,
      modelCardStatus: "Draft",
      content: {},
      securityConfig: key ? { kmsKeyId: key } : undefined,
    });
  }

  private workplaces(key?: string) {
    const sharingSettings = { notebookOutputOption: "Allowed", s3KmsKeyId: key };
    const notebook = new sagemaker.CfnNotebookInstance(this, "Notebook", { // volume key
      instanceType: "ml.t3.medium",
      roleArn,
    });
    if (key) {
      notebook.addPropertyOverride("KmsKeyId", key);
    }
    const domain = new sagemaker.CfnDomain(this, "Domain", { // volume key, sharing key
      authMode: "IAM",
      domainName: "lab",
      subnetIds: ["subnet-1"],
      vpcId: "vpc-1",
      kmsKeyId: key,
      defaultUserSettings: { executionRole: roleArn, sharingSettings },
    });
    new sagemaker.CfnUserProfile(this, "UserProfile", { // sharing key
      domainId: domain.attrDomainId,
      userProfileName: "ada",
      userSettings: { executionRole: roleArn, sharingSettings },
    });
    new sagemaker.CfnPartnerApp(this, "PartnerApp", { // app key
      authType: "IAM",
      executionRoleArn: roleArn,
      name: "partner",
      tier: "small",
      type: "lakera-guard",
      kmsKeyId: key,
    });
  }

  private stores(secure: boolean, key?: string) {
    new sagemaker.CfnFeatureGroup(this, "FeatureGroup", { // online key, offline key
      eventTimeFeatureName: "time",
      featureDefinitions: [{ featureName: "time", featureType: "Fractional" }],
      featureGroupName: `features-${secure}`,
      recordIdentifierFeatureName: "id",
      onlineStoreConfig: {
        EnableOnlineStore: true,
        SecurityConfig: key ? { KmsKeyId: key } : undefined,
      },
      offlineStoreConfig: { S3StorageConfig: { S3Uri: "s3://services/features", KmsKeyId: key } },
    });
    new sagemaker.CfnDeviceFleet(this, "DeviceFleet", { // output key
      deviceFleetName: `fleet-${secure}`,
      outputConfig: { s3OutputLocation: "s3://services/devices", kmsKeyId: key },
      roleArn,
    });
  }

  private cluster(secure: boolean, key?: string) {
    new sagemaker.CfnCluster(this, "Cluster", { // root volume key, further volume's key
      nodeProvisioningMode: secure ? "Continuous" : undefined,
      instanceGroups: [
        {
          executionRole: roleArn,
          instanceCount: 2,
          instanceGroupName: "workers",
          instanceType: "ml.m5.xlarge",
          lifeCycleConfig: { onCreate: "start.sh", sourceS3Uri: "s3://services/lifecycle" },
          instanceStorageConfigs: [
            { ebsVolumeConfig: { volumeSizeInGb: 500, volumeKmsKeyId: key } },
            ...(key ? [{ ebsVolumeConfig: { rootVolume: true, volumeKmsKeyId: key } }] : []),
          ],
        },
      ],
    });
  }
}
