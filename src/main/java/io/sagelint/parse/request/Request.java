package io.sagelint.parse.request;

/**
 * An API call that a document makes.
 *
 * @param operation as the document spells it, e.g. {@code createTrainingJob}
 * @param body the members of the request; unknown or absent if only a run tells
 * @param call what makes the call, e.g. a state; its name names the request
 */
record Request(String operation, Part body, Part call) {
  /** The API's name of the operation, e.g. {@code CreateTrainingJob}. */
  String apiOperation() {
    return operation.isEmpty()
        ? operation
        : Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
  }
}
