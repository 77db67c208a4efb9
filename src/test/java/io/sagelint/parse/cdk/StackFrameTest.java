package io.sagelint.parse.cdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of traces as Node.js, Python and the JVM have them written. */
final class StackFrameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new MlStack (/app/lib/ml.ts:20:5)                        | /app/lib/ml.ts:20:5",
        "    at new MlStack (/app/lib/ml.ts:20:5)                 | /app/lib/ml.ts:20:5",
        "/app/bin/app.ts:7:1                                      | /app/bin/app.ts:7:1",
        "at /app/bin/app.ts:7:1                                   | /app/bin/app.ts:7:1",
        "Function.make [as create] (/app/my (old)/ml.js:1:2)      | /app/my (old)/ml.js:1:2",
        "new MlStack (C:\\app\\lib\\ml.ts:20:5)                   | C:\\app\\lib\\ml.ts:20:5",
        "<anonymous> (file:///app/lib/ml.mjs:3:4)                 | /app/lib/ml.mjs:3:4",
        "__init__ (/app/ml_stack.py:42)                           | /app/ml_stack.py:42:1",
        "<module> (/app/app.py:42:0)                              | /app/app.py:42:1",
        "com.example.MlStack.<init> (MlStack.java:11)             | com/example/MlStack.java:11:1",
        "com.example.Ml$Inner.lambda$of$0 (Ml.java:11)            | com/example/Ml.java:11:1",
        "Main.main (Main.java:11)                                 | Main.java:11:1",
        "...aws-cdk-lib, node internals...                        |",
        "(no user code in 10 frames, use --stack-trace-limit)     |",
        "new Key (/app/node_modules/aws-cdk-lib/aws-kms/key.js:1:2)  |",
        "new Key (C:\\app\\node_modules\\aws-cdk-lib\\key.js:1:2) |",
        "Module._compile (node:internal/modules/cjs/loader:1:2)   |",
        "Module._compile (internal/modules/cjs/loader.js:1:2)     |",
        "eval (eval at make (/app/x.js:1:2), <anonymous>:1:1)     |",
        "Kernel.create (/tmp/tmp1k2j3h4g/lib/program.js:1:300)    |",
        "f (/app/.venv/lib/python3.12/site-packages/x.py:1)       |",
        "run (/usr/lib/python3.12/runpy.py:1)                     |",
        "software.amazon.awscdk.App.synth (App.java:1)            |",
        "java.lang.Thread.run (Thread.java:840)                   |",
        "x (                                                      |",
        "()                                                       |",
      })
  void firstOfUser(String line, String expected) {
    Optional<StackFrame> frame =
        StackFrame.firstOfUser(List.of("...node internals...", String.valueOf(line)));
    assertEquals(
        Optional.ofNullable(expected),
        frame.map(one -> one.path() + ":" + one.line() + ":" + one.column()));
  }
}
