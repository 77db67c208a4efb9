package io.sagelint.parse.request;

import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The call of the AWS SDK that a custom resource of the CDK makes; see {@code AwsSdkCall} in the
 * CDK's {@code custom-resources} module. Version 2 and 3 of the SDK name services and actions in
 * their own ways.
 */
final class SdkCall {
  private static final String PACKAGE = "@aws-sdk/client-";
  private static final String COMMAND = "Command";

  private SdkCall() {}

  /** The requests of a call. */
  static List<Request> requests(Part call) {
    List<Request> requests = new ArrayList<>();
    for (Part form : call.forms()) {
      String service = form.text("service").orElse("").toLowerCase(Locale.ROOT);
      boolean ours = service.replace(PACKAGE, "").equals("sagemaker");
      Part parameters = form.child("parameters");
      Part body = parameters.with(value(parameters.value()));
      for (Part action : ours ? form.child("action").forms() : List.<Part>of()) {
        action
            .shown()
            .map(name -> new Request(operation(name), body.beside(action), form))
            .ifPresent(requests::add);
      }
    }
    return requests;
  }

  private static String operation(String action) {
    return action.endsWith(COMMAND)
        ? action.substring(0, action.length() - COMMAND.length())
        : action;
  }

  /** Version 1 of the construct writes booleans as texts. */
  private static Value value(Value written) {
    return written instanceof Value.Text text && text.text().matches("(TRUE|FALSE):BOOLEAN")
        ? new Value.Bool(text.text().startsWith("TRUE"), text.text(), text.origin())
        : Inside.of(written, SdkCall::value);
  }
}
