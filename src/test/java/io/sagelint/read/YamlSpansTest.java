package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Places of keys and values; a range ends before its second place. */
class YamlSpansTest {
  private static void check(String text, String outline) {
    assertEquals(outline, Trees.outline(Trees.yaml(text)));
  }

  @Test
  void blockCollectionsEndWhereTheirLastValueEnds() {
    check(
        """
        # template
        A:
          B: one  # comment

          C:
            - x
            -

        # more

        D: 'two'

        # end
        """,
        """
        2:1-11:9 {}
        2:1-2:2   A:
        3:3-7:6     {}
        3:3-3:4       B:
        3:6-3:9         STRING one
        5:3-5:4       C:
        6:5-7:6         []
        6:7-6:8           STRING x
        7:6-7:6           NULL
        11:1-11:2   D:
        11:4-11:9     STRING two
        """);
  }

  @Test
  void anOmittedValueIsBehindItsColon() {
    check(
        "a:\n\n\nb: # none\n",
        """
        1:1-4:3 {}
        1:1-1:2   a:
        1:3-1:3     NULL
        4:1-4:2   b:
        4:3-4:3     NULL
        """);
  }

  @Test
  void flowCollectionsEndWithTheirBracket() {
    check(
        "{a: [1, b: 2 , ], c , ? d : e}\n",
        """
        1:1-1:31 {}
        1:2-1:3   a:
        1:5-1:17     []
        1:6-1:7       NUMBER 1
        1:9-1:13       {}
        1:9-1:10         b:
        1:12-1:13           NUMBER 2
        1:19-1:20   c:
        1:20-1:20     NULL
        1:25-1:26   d:
        1:29-1:30     STRING e
        """);
  }

  @Test
  void aTagIsPartOfItsNodeAndAnAnchorIsNot() {
    check(
        """
        - &a !Sub "x"
        - !!str yes
        - &c yes
        - !Join
          - ''
          - [!Ref A, !Ref ]
        - &k key: &v
            # far
            value
        """,
        """
        1:1-9:10 []
        1:6-1:14   {}
        1:6-1:10     Fn::Sub:
        1:11-1:14       STRING x
        2:3-2:12   STRING yes
        3:6-3:9   BOOLEAN yes
        4:3-6:20   {}
        4:3-4:8     Fn::Join:
        5:3-6:20       []
        5:5-5:7         STRING
        6:5-6:20         []
        6:6-6:12           {}
        6:6-6:10             Ref:
        6:11-6:12               STRING A
        6:14-6:18           {}
        6:14-6:18             Ref:
        6:18-6:18               NULL
        7:3-9:10   {}
        7:6-7:9     key:
        9:5-9:10       STRING value
        """);
  }

  @Test
  void blockScalarsEndWithTheirLastLine() {
    check(
        """
        a: |
          one
            two

        # comment
        b: !Sub >-
          three

        c: |+ # nothing

        d: 1
        """,
        """
        1:1-11:5 {}
        1:1-1:2   a:
        1:4-3:8     STRING one\\n  two\\n
        6:1-6:2   b:
        6:4-7:8     {}
        6:4-6:8       Fn::Sub:
        6:9-7:8         STRING three
        9:1-9:2   c:
        9:4-9:6     STRING \\n
        11:1-11:2   d:
        11:4-11:5     NUMBER 1
        """);
  }

  @Test
  void columnsAreUtf16Units() {
    check(
        "\uD83D\uDE00: \uD83D\uDE00x # \uD83D\uDE00\ny: [\"\uD83D\uDE00\", z]\n",
        """
        1:1-2:13 {}
        1:1-1:3   \uD83D\uDE00:
        1:5-1:8     STRING \uD83D\uDE00x
        2:1-2:2   y:
        2:4-2:13     []
        2:5-2:9       STRING \uD83D\uDE00
        2:11-2:12       STRING z
        """);
  }

  @Test
  void aMappingEndsBehindTheAliasThatIsItsLastValue() {
    check(
        "a: &x [1]\nb:\n  *x\n",
        """
        1:1-3:5 {}
        1:1-1:2   a:
        1:7-1:10     []
        1:8-1:9       NUMBER 1
        2:1-2:2   b:
        1:7-1:10     []
        1:8-1:9       NUMBER 1
        """);
  }

  @Test
  void plainAndQuotedTextsOverLines() {
    check(
        "a: one\n  two\r\nb: 'x\n\n  y' \nc: \"z\\\n  w\"",
        """
        1:1-7:5 {}
        1:1-1:2   a:
        1:4-2:6     STRING one two
        3:1-3:2   b:
        3:4-5:5     STRING x\\ny
        6:1-6:2   c:
        6:4-7:5     STRING zw
        """);
  }
}
