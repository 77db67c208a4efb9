package io.sagelint.parse.terraform;

/** A way for a value to come to an argument of a resource; {@code N} numbers what it declares. */
enum Carrier {
  LITERAL("VALUE", "", "", ""),
  VARIABLE("var.vN", "variable \"vN\" {\n default = VALUE\n}\n", "", ""),
  VARIABLE_FILE("var.vN", "variable \"vN\" {}\n", "", "vN = VALUE\n"),
  NOT_NULLABLE(
      "var.vN", "variable \"vN\" {\n default = VALUE\n nullable = false\n}\n", "", "vN = null\n"),
  LOCAL("local.lN", "locals {\n lN = VALUE\n}\n", "", ""),
  CHAIN(
      "local.aN",
      "locals {\n aN = local.bN.c\n}\nlocals {\n bN = { c = var.vN }\n}\n"
          + "variable \"vN\" {\n default = VALUE\n}\n",
      "",
      ""),
  CHOSEN(
      "local.dN",
      "variable \"sN\" {}\nlocals {\n cN = var.sN == \"a\"\n dN = local.cN ? VALUE : VALUE\n}\n",
      "",
      ""),
  BESIDE_A_DEAD_BRANCH(
      "local.dN",
      "variable \"sN\" {}\nlocals {\n cN = !(var.sN == \"a\")\n"
          + " dN = local.cN ? VALUE : (var.sN == \"b\" ? null : VALUE)\n}\n",
      "",
      ""),
  OPTIONAL_ATTRIBUTE(
      "var.vN.a.b",
      "variable \"vN\" {\n type = object({ a = optional(object({ b = optional(any, VALUE) }), {})"
          + " })\n default = {}\n}\n",
      "",
      ""),
  VALIDATION(
      "var.vN", "variable \"vN\" {\n validation {\n condition = var.vN == VALUE\n }\n}\n", "", ""),
  OUTPUT("module.outputs.oN", "", "output \"oN\" {\n value = VALUE\n}\n", ""),
  ROUND_TRIP("module.outputs.oN", "", "output \"oN\" {\n value = var.outer.oN\n}\n", "");

  private final String used;
  private final String beside;
  private final String called;
  private final String values;

  Carrier(String used, String beside, String called, String values) {
    this.used = used;
    this.beside = beside;
    this.called = called;
    this.values = values;
  }

  /** Whether a null can come that way as one. */
  boolean carriesNull() {
    return this != NOT_NULLABLE && this != OPTIONAL_ATTRIBUTE && this != VALIDATION;
  }

  private static String fill(String text, int number, String value) {
    return text.replace("VALUE", value).replaceAll("(?<=[a-z])N\\b", String.valueOf(number));
  }

  /** What stands for the value. */
  String used(int number, String value) {
    return fill(used, number, value);
  }

  /** What the module declares for it. */
  String beside(int number, String value) {
    return fill(beside, number, value);
  }

  /** What the called module declares for it. */
  String called(int number, String value) {
    return fill(called, number, value);
  }

  /** What a variable file says for it. */
  String values(int number, String value) {
    return fill(values, number, value);
  }

  /** What the call passes for it, in an object of all that is passed. */
  String passed(int number, String value) {
    return this == ROUND_TRIP
        ? "oN = VALUE, ".replace("N", "" + number).replace("VALUE", value)
        : "";
  }
}
