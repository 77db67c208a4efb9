package com.example.ml;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sagemaker.CfnNotebookInstance;
import software.constructs.Construct;

/** A notebook with a key of its own, and one without. */
final class MlStack extends Stack {
  MlStack(Construct scope, String id) {
    super(scope, id);
    Key key = new Key(this, "Key");
    notebook("Encrypted").setKmsKeyId(key.getKeyArn());
    notebook("Plain");
    notebook("Managed").setKmsKeyId("alias/aws/sagemaker");
  }

  private CfnNotebookInstance notebook(String id) {
    return CfnNotebookInstance.Builder.create(this, id)
        .instanceType("ml.t3.medium")
        .roleArn("arn:aws:iam::111111111111:role/notebooks")
        .build();
  }
}
