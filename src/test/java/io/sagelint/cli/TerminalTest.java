package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.report.Style;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # terminal, --color, environment                       , coloured, linked, columns
          false    , auto   , ''                                  , false   , false , 0
          false    , always , ''                                  , true    , false , 0
          false    , auto   , FORCE_COLOR=1                       , true    , false , 0
          false    , auto   , FORCE_COLOR=1 NO_COLOR=1            , false   , false , 0
          false    , auto   , COLUMNS=80 TERM=xterm-kitty         , false   , false , 0
          false    , auto   , FORCE_HYPERLINK=1                   , false   , true  , 0
          true     , auto   , COLUMNS=80                          , true    , false , 80
          true     , never  , COLUMNS=wide                        , false   , false , 0
          true     , auto   , TERM=dumb VTE_VERSION=7000          , false   , false , 0
          true     , auto   , NO_COLOR=1 TERM_PROGRAM=vscode      , false   , true  , 0
          true     , auto   , VTE_VERSION=7000                    , true    , true  , 0
          true     , auto   , VTE_VERSION=4800                    , true    , false , 0
          true     , auto   , WT_SESSION=7a CI=true               , true    , false , 0
          true     , auto   , TERM=xterm-kitty PRE_COMMIT=1       , true    , false , 0
          true     , auto   , TERM=xterm-kitty FORCE_HYPERLINK=0  , true    , false , 0
          """)
  void dressesTextForWhatTheEnvironmentSays(
      boolean terminal,
      String color,
      String environment,
      boolean coloured,
      boolean linked,
      int columns) {
    Map<String, String> variables = new HashMap<>();
    for (String variable : environment.split(" ")) {
      variables.put(variable.split("=")[0], variable.substring(variable.indexOf('=') + 1));
    }
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            Path.of(""),
            terminal,
            false,
            variables);
    assertEquals(new Style(coloured, linked, columns), new Terminal(console).style(color));
  }
}
