#!/bin/sh
# Times whole processes, SageLint beside whichever of cfn-guard, tfsec, checkov and cfn-lint is on the
# PATH, on made-up files:
#
#   src/bench/compare.sh [RUNS]
#
# Needs hyperfine. JAVA_HOME chooses the Java. Every command runs RUNS times (default 9), one after the
# other: on a machine that does other things too, only ratios of one table tell anything.
set -eu

runs=${1:-9}
here=$(CDPATH='' cd "${0%/*}" && pwd)
sagelint=$here/../../bin/sagelint
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

has() { command -v "$1" >/dev/null; }
has hyperfine || { echo "compare.sh: no hyperfine on the PATH" >&2; exit 3; }

# make FOLDER COUNT: templates and modules with a notebook instance and an endpoint, every second one right.
make() {
  mkdir -p "$work/$1/cfn" "$work/$1/tf"
  awk -v folder="$work/$1" -v count="$2" 'BEGIN {
    for (i = 0; i < count; i++) {
      file = sprintf("%s/cfn/t%05d.yaml", folder, i)
      print "Description: Notebook " i " of the team\nParameters:\n  RoleArn:\n    Type: String\n  KeyId:\n    Type: String" > file
      print "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Sub \"team-" i "-${AWS::AccountId}\"" > file
      print "  Notebook:\n    Type: AWS::SageMaker::NotebookInstance\n    Properties:\n      InstanceType: ml.t3.medium\n      RoleArn: !Ref RoleArn" > file
      if (i % 2) print "      KmsKeyId: !Ref KeyId\n      DirectInternetAccess: Disabled" > file
      print "  Endpoint:\n    Type: AWS::SageMaker::EndpointConfig\n    Properties:\n      KmsKeyId: !Ref KeyId\n      ProductionVariants:" > file
      print "        - ModelName: model-" i "\n          VariantName: all\n          InitialInstanceCount: 2\n          InstanceType: ml.m5.large" > file
      close(file)
      file = sprintf("%s/tf/m%05d.tf", folder, i)
      print "resource \"aws_kms_key\" \"key" i "\" {\n  enable_key_rotation = true\n}\n" > file
      print "resource \"aws_sagemaker_notebook_instance\" \"notebook" i "\" {\n  name          = \"notebook-" i "\"\n  role_arn      = \"arn:aws:iam::111122223333:role/notebook\"\n  instance_type = \"ml.t3.medium\"" > file
      if (i % 2) print "  kms_key_id             = aws_kms_key.key" i ".arn\n  direct_internet_access = \"Disabled\"" > file
      print "}\n\nresource \"aws_sagemaker_endpoint_configuration\" \"endpoint" i "\" {\n  name        = \"endpoint-" i "\"\n  kms_key_arn = aws_kms_key.key" i ".arn\n" > file
      print "  production_variants {\n    model_name             = \"model-" i "\"\n    initial_instance_count = 2\n    instance_type          = \"ml.m5.large\"\n  }\n}" > file
      close(file)
    }
  }'
}

# table TITLE COMMAND...: what each takes, with the shortest names that tell them apart.
table() {
  printf '\n%s\n\n' "$1"
  shift
  hyperfine --shell=none --ignore-failure --warmup 1 --runs "$runs" --export-markdown "$work/table" "$@" >/dev/null 2>&1
  sed "s#$work/##g; s#$here/../../##g; s#$here/##g" "$work/table"
}

make one 1
make thousand 1000
"$sagelint" --version >/dev/null

# The interpreted ones take seconds a template: they are compared on one only.
template=$work/one/cfn/t00000.yaml
set -- "$java -version" "$sagelint check $template"
! has cfn-guard || set -- "$@" "cfn-guard validate -S none -r $here/sagemaker.guard -d $template"
! has cfn-lint || set -- "$@" "cfn-lint $template"
! has checkov || set -- "$@" "checkov --compact --quiet -f $template"
table "One template" "$@"

set -- "$java -version" "$sagelint check $work/one/tf"
! has tfsec || set -- "$@" "tfsec --no-color $work/one/tf"
! has checkov || set -- "$@" "checkov --compact --quiet -d $work/one/tf"
table "One module" "$@"

set -- "$sagelint check $work/thousand/cfn" "$sagelint check --jobs 1 $work/thousand/cfn"
! has cfn-guard || set -- "$@" "cfn-guard validate -S none -r $here/sagemaker.guard -d $work/thousand/cfn"
table "1,000 templates" "$@"

set -- "$sagelint check $work/thousand/tf"
! has tfsec || set -- "$@" "tfsec --no-color $work/thousand/tf"
table "1,000 files of one module" "$@"
