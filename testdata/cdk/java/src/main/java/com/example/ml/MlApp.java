package com.example.ml;

import software.amazon.awscdk.App;

/** A CDK app in Java. */
public final class MlApp {
  private MlApp() {}

  public static void main(String[] arguments) {
    App app = new App();
    new MlStack(app, "MlStack");
    app.synth();
  }
}
