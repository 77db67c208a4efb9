package io.sagelint.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.Kind;
import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Truth;
import io.sagelint.parse.cloudformation.CloudFormationParser;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each condition answers, by properties and condition as their files write them. */
final class ConditionTest {
  private static final Tables TABLES =
      new Tables(
          new InstanceTypes(List.of(Pattern.compile("g5")), List.of(Pattern.compile("g7.*"))),
          new KeyTypes(
              Set.of("AWS::KMS::Key"),
              Set.of("Custom::*", "*::MODULE"),
              List.of(Pattern.compile(".*kms.*", Pattern.CASE_INSENSITIVE))),
          new Names(Map.of(), Set.of()));
  private static final String REST =
      """

            Key: {Type: AWS::KMS::Key}
            Role: {Type: AWS::IAM::Role}
            Made: {Type: Custom::Key}
            Module: {Type: Team::Keys::MODULE}
          Parameters:
            Open: {Type: String}
            Two: {Type: Number, Default: 2}
            Many: {Type: Number, AllowedValues: [2, 4]}
            Even: {Type: Number, AllowedValues: [4, 4]}
          """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // exists
        "{A: 1}                    | {path: A, exists: true}   | TRUE",
        "{A: null}                 | {path: A, exists: true}   | FALSE",
        "{}                        | {path: A, exists: false}  | TRUE",
        "{A: []}                   | {path: A, exists: true}   | FALSE",
        "{A: !Ref Open}            | {path: A, exists: true}   | UNKNOWN",
        "{A: null}                 | {path: A.B, exists: true} | FALSE",
        // is and in
        "{A: 'True'}               | {path: A, is: true}       | TRUE",
        "{A: yes}                  | {path: A, is: true}       | TRUE",
        "{A: 'yes'}                | {path: A, is: true}       | FALSE",
        "{A: x}                    | {path: A, in: [x, y]}     | TRUE",
        "{A: !Ref Open}            | {path: A, is: x}          | UNKNOWN",
        "{A: !Ref Many}            | {path: A, is: 2}          | UNKNOWN",
        "{A: !Ref Many}            | {path: A, in: [2, 4]}     | TRUE",
        "{A: !Ref Many}            | {path: A, is: 3}          | FALSE",
        // filled
        "{A: x}                    | {path: A, filled: true}   | TRUE",
        "{A: ''}                   | {path: A, filled: true}   | FALSE",
        "{}                        | {path: A, filled: true}   | FALSE",
        "{A: !Ref Key}             | {path: A, filled: true}   | TRUE",
        "{A: !Sub 'x${Open}'}      | {path: A, filled: true}   | TRUE",
        "{A: !Sub '${Open}${Open}'} | {path: A, filled: true}  | UNKNOWN",
        "{A: !Ref Open}            | {path: A, filled: true}   | UNKNOWN",
        // what the text does not decide
        "{}                        | {undetermined: the service chooses} | UNKNOWN",
        "{A: x}                    | {all: [{path: A, exists: false}, {undetermined: why}]} | FALSE",
        // logic
        "{A: !Ref Open, B: x}      | {all: [{path: A, is: x}, {path: B, is: y}]} | FALSE",
        "{A: !Ref Open, B: x}      | {all: [{path: A, is: x}, {path: B, is: x}]} | UNKNOWN",
        "{A: !Ref Open, B: x}      | {any: [{path: A, is: x}, {path: B, is: x}]} | TRUE",
        "{A: !Ref Open}            | {not: {path: A, is: x}}   | UNKNOWN",
        "{}                        | {all: []}                 | TRUE",
        "{}                        | {any: []}                 | FALSE",
        // quantifiers
        "{L: [{A: x}, {A: x}]}     | {each: 'L[]', every: {path: A, is: x}} | TRUE",
        "{L: [{A: x}, {A: y}]}     | {each: 'L[]', every: {path: A, is: x}} | FALSE",
        "{L: [{A: y}, {A: x}]}     | {each: 'L[]', some: {path: A, is: x}}  | TRUE",
        "{L: []}                   | {each: 'L[]', every: {path: A, is: x}} | TRUE",
        "{}                        | {each: 'L[]', some: {path: A, is: x}}  | FALSE",
        "{L: x}                    | {each: 'L[]', some: {is: x}} | TRUE",
        "{L: true}                 | {each: 'L[]', some: {is: true}} | TRUE",
        "{L: [x, {A: y}]}          | {each: 'L[]', some: {path: A, is: y}} | TRUE",
        "{L: [x, {A: [y]}]}        | {each: 'L[].A[]', every: {is: y}} | TRUE",
        "{L: [{A: x}, {A: y}], A: y} | {each: siblings, some: {path: A, is: y}} | TRUE",
        "{L: [{A: x}], A: y}       | {each: siblings, some: {path: A, is: y}} | FALSE",
        // entries of maps
        "{M: {aB: x}}              | {each: M, keys: ['(?i)AB'], some: {is: x}} | TRUE",
        "{M: {aB: x}}              | {each: M, keys: ['AB'], some: {is: x}} | FALSE",
        "{M: {a: {b: x}, c: {b: y}}} | {each: M, keys: ['.', b], every: {is: x}} | FALSE",
        "{M: {a: {b: x}, c: {b: y}}} | {each: M, keys: [a, b], every: {is: x}} | TRUE",
        "{M: {a: x, b: y}}         | {each: M, other-keys: [a, c], some: {is: y}} | TRUE",
        "{M: {a: x}}               | {each: M, other-keys: [a, c], some: {exists: true}} | FALSE",
        "{M: {a: !Ref Open}}       | {each: M, keys: [a], some: {exists: true}} | TRUE",
        "{M: {a: !Ref 'AWS::NoValue'}} | {each: M, keys: [a], some: {exists: true}} | FALSE",
        "{M: !Ref Open}            | {each: M, keys: [a], some: {exists: true}} | UNKNOWN",
        "{}                        | {each: M, keys: [a], some: {exists: true}} | FALSE",
        "{M: {a: [x, y]}}          | {each: M, keys: [a], some: {each: '[]', some: {is: y}}} | TRUE",
        // one condition for some things
        "{A: x, B: y}   | {for-each: [{p: A, v: x}, {p: B, v: y}], every: {path: {item: p}, is: {item: v}}} | TRUE",
        "{A: x, B: z}   | {for-each: [{p: A, v: x}, {p: B, v: y}], every: {path: {item: p}, is: {item: v}}} | FALSE",
        "{A: x, B: z}   | {for-each: [{p: A, v: x}, {p: B, v: y}], some: {path: {item: p}, is: {item: v}}} | TRUE",
        "{A: x}         | {for-each: [{v: x}], every: {for-each: [{p: A}], every: {path: {item: p}, is: {item: v}}}} | TRUE",
        "{A: x}                    | {all: [{path: A, is: x}, {undetermined: it is not said}]} | UNKNOWN",
        "{A: x}                    | {all: [{path: A, is: y}, {undetermined: it is not said}]} | FALSE",
        // patterns in policies
        "{A: 's:C?eate*'}          | {path: A, covers-action: ['S:createModel']} | TRUE",
        "{A: 's:*Job'}             | {path: A, covers-action: ['s:Create*']} | TRUE",
        "{A: 's:Describe*'}        | {path: A, covers-action: ['s:Create*']} | FALSE",
        "{A: 's:CreateMode?'}      | {path: A, covers-action: ['s:CreateModels']} | FALSE",
        "{A: !Sub 's:Create${Open}'} | {path: A, covers-action: ['s:CreateModel']} | UNKNOWN",
        "{A: !Sub 's:Delete${Open}'} | {path: A, covers-action: ['s:CreateModel']} | FALSE",
        "{A: !Sub 's:*${Open}*'}   | {path: A, covers-action: ['s:*']} | TRUE",
        "{A: '*'}                  | {path: A, covers-arn: ['arn:*:s:*:*:job/*']} | TRUE",
        "{A: 'arn:aws:s:*'}        | {path: A, covers-arn: ['arn:*:s:*:*:job/*']} | TRUE",
        "{A: 'arn:aws:s:*:*:j?b*'} | {path: A, covers-arn: ['arn:*:s:*:*:job/*']} | TRUE",
        "{A: 'arn:aws:s:*:*:hub/*'} | {path: A, covers-arn: ['arn:*:s:*:*:job/*']} | FALSE",
        "{A: 'arn:aws:s3:::data/*'} | {path: A, covers-arn: ['arn:*:s:*:*:job/*']} | FALSE",
        "{A: !Sub 'arn:${AWS::Partition}:s:${AWS::Region}:1:job/*'} | {path: A, covers-arn: ['arn:*:s:*:*:job/*']} | TRUE",
        "{A: !Sub 'arn:${AWS::Partition}:s:${AWS::Region}:1:hub/*'} | {path: A, covers-arn: ['arn:*:s:*:*:job/*']} | FALSE",
        "{A: !Sub 'arn:aws:s:r:1:${Open}'} | {path: A, covers-arn: ['arn:*:s:*:*:job/*']} | UNKNOWN",
        "{L: !Ref Open}            | {each: 'L[]', every: {path: A, is: x}} | UNKNOWN",
        "{L: !Ref Open}            | {each: 'L[]', some: {path: A, is: x}}  | UNKNOWN",
        "{L: !Ref Open, B: x}      | {each: 'L[]', some: {path: /B, is: x}} | UNKNOWN",
        "{L: [{A: x}, !Ref Open]}  | {each: 'L[]', some: {path: A, is: x}}  | TRUE",
        "{L: [{A: x}, !Ref 'AWS::NoValue']} | {each: 'L[]', every: {path: A, is: x}} | TRUE",
        "{L: {A: x}}               | {each: 'L[]', every: {path: A, is: x}} | TRUE",
        // instance types
        "{T: ml.g5.xlarge}         | {path: T, instance-storage: true} | TRUE",
        "{T: ml.m5.xlarge}         | {path: T, instance-storage: true} | FALSE",
        "{T: ml.g7e.xlarge}        | {path: T, instance-storage: true} | UNKNOWN",
        "{T: !Ref Open}            | {path: T, instance-storage: true} | FALSE",
        // keys
        "{K: !Ref Key}             | {path: K, key: customer-managed} | TRUE",
        "{K: !GetAtt Role.Arn}     | {path: K, key: customer-managed} | FALSE",
        "{K: !GetAtt Role.KmsId}   | {path: K, key: customer-managed} | UNKNOWN",
        "{K: !GetAtt Made.Arn}     | {path: K, key: customer-managed} | UNKNOWN",
        "{K: !GetAtt Module.Arn}   | {path: K, key: customer-managed} | UNKNOWN",
        "{K: alias/awsome}         | {path: K, key: customer-managed} | TRUE",
        "{K: team-alias/aws/s3}    | {path: K, key: customer-managed} | TRUE",
        "{K: 'arn:aws:kms:r:1:alias/aws/s3'} | {path: K, key: customer-managed} | FALSE",
        "{K: ''}                   | {path: K, key: customer-managed} | FALSE",
        "{K: !GetAtt Key.Arn}      | {path: K, key: named-by-arn} | TRUE",
        "{K: !Ref Key}             | {path: K, key: named-by-arn} | FALSE",
        "{K: !GetAtt Role.Arn}     | {path: K, key: named-by-arn} | UNKNOWN",
        "{K: !Ref Open}            | {path: K, key: named-by-arn} | UNKNOWN",
        "{K: alias/ours}           | {path: K, key: named-by-arn} | FALSE",
        "{K: 'arn:aws:kms:r:1:key/2'}   | {path: K, key: named-by-arn} | TRUE",
        "{K: 'arn:aws:kms:r:1:alias/a'} | {path: K, key: named-by-arn} | FALSE",
        "{K: !Sub 'arn:aws:kms:r:1:key/${Open}'} | {path: K, key: named-by-arn} | TRUE",
        "{K: !Sub 'alias/${Open}'} | {path: K, key: named-by-arn} | FALSE",
        "{K: !Sub '${Open}-x'}     | {path: K, key: named-by-arn} | UNKNOWN",
        "{}                        | {path: K, key: named-by-arn} | FALSE",
        // principals
        "{P: '*'}                  | {path: P, principal: anyone} | TRUE",
        "{P: {AWS: '*'}}           | {path: P, principal: anyone} | TRUE",
        "{P: {AWS: [a, '*']}}      | {path: P, principal: anyone} | TRUE",
        "{P: {AWS: [a, b]}}        | {path: P, principal: anyone} | FALSE",
        "{P: {AWS: [a, !Ref Open]}} | {path: P, principal: anyone} | UNKNOWN",
        "{P: {AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}} | {path: P, principal: anyone} | FALSE",
        "{P: {AWS: !GetAtt Role.Arn}}   | {path: P, principal: anyone} | FALSE",
        "{P: {Service: x}}         | {path: P, principal: anyone} | FALSE",
        "{P: !Ref Open}            | {path: P, principal: anyone} | UNKNOWN",
        "{}                        | {path: P, principal: anyone} | FALSE",
        // values that no two items share
        "{L: [{K: a}, {K: b}]}     | {distinct: 'L[]', of: K} | TRUE",
        "{L: [{K: a}, {K: a}]}     | {distinct: 'L[]', of: K} | FALSE",
        "{L: [{K: a}, {}]}         | {distinct: 'L[]', of: K} | TRUE",
        "{L: [{V: [{K: a}, {K: a}]}]} | {distinct: 'L[]', of: 'V[].K'} | TRUE",
        "{L: [{K: a}, {K: !Ref Open}]} | {distinct: 'L[]', of: K} | UNKNOWN",
        "{L: [{K: !Ref Open}, {K: !Ref Open}]} | {distinct: 'L[]', of: K} | FALSE",
        "{L: [{K: !Ref Key}, {K: !Ref Key}]} | {distinct: 'L[]', of: K} | FALSE",
        "{L: [{K: !Ref Key}, {K: !Ref Made}]} | {distinct: 'L[]', of: K} | TRUE",
        "{L: [{K: !Ref Key}, {K: !GetAtt Key.Arn}]} | {distinct: 'L[]', of: K} | UNKNOWN",
      })
  void answers(String properties, String condition, Truth expected) {
    assertEquals(expected, judge(properties, condition, InstanceCountShape.NONE).truth());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{N: 1}                        | {at-least: 2} | FALSE",
        "{N: '2'}                      | {at-least: 2} | TRUE",
        "{N: !Ref Two}                 | {at-least: 2} | TRUE",
        "{N: !Ref Open}                | {at-least: 2} | UNKNOWN",
        "{N: !Ref Many}                | {at-least: 2} | TRUE",
        "{N: !Ref Many}                | {is: 1}       | FALSE",
        "{N: 1}                        | {is: 1}       | TRUE",
        "{N: !Ref Open}                | {is: 1}       | UNKNOWN",
        "{}                            | {at-least: 2} | UNKNOWN",
        "{G: [{N: 1}, {N: 1}]}         | {at-least: 2} | TRUE",
        "{G: [{N: 1}, {}]}             | {at-least: 2} | UNKNOWN",
        "{G: [{N: 1}, {}]}             | {is: 1}       | UNKNOWN",
        "{G: [{N: 5}, {N: !Ref Open}]} | {at-least: 2} | TRUE",
        "{N: 1, G: [{N: 4}]}           | {at-least: 2} | TRUE",
        "{M: [{N: 1}, {N: 1}]}         | {at-least: 2} | FALSE",
        "{M: [{N: 1}, {N: 3}]}         | {at-least: 2} | TRUE",
      })
  void countsInstances(String properties, String comparison, Truth expected) {
    String condition = "{instances: " + comparison + "}";
    assertEquals(expected, judge(properties, condition, InstanceCountShape.ALL).truth());
  }

  private enum InstanceCountShape {
    NONE(List.of()),
    ALL(
        List.of(
            new InstanceCount.Alternative(PropertyPath.parse("N"), true),
            new InstanceCount.Alternative(PropertyPath.parse("G[].N"), true),
            new InstanceCount.Alternative(PropertyPath.parse("M[].N"), false)));

    private final InstanceCount count;

    InstanceCountShape(List<InstanceCount.Alternative> ways) {
      this.count = new InstanceCount(ways);
    }
  }

  private static Outcome judge(String properties, String text, InstanceCountShape instances) {
    String template =
        "Resources:\n  R: {Type: AWS::Test::Thing, Properties: " + properties + "}" + REST;
    Kind kind =
        new Kind("Thing", Map.of(Language.CLOUDFORMATION, "AWS::Test::Thing"), Map.of(), List.of());
    Resource resource =
        CloudFormationParser.parse(tree(template), new Catalogue(List.of(kind), TABLES))
            .orElseThrow()
            .resources()
            .get(0);
    Condition condition = new ConditionReader(TABLES, new ArrayList<>()).read(tree(text));
    return condition.judge(
        new Subject(
            resource,
            PropertyPath.parse("L[]"),
            resource.root(),
            resource.root(),
            instances.count,
            new Stack(List.of(resource), List.of())));
  }

  private static Node tree(String text) {
    return YamlReader.read(new SourceFile("test.yaml", text)).root().orElseThrow();
  }
}
