#!/bin/sh
# Makes the cdk.out of the apps in this folder anew, with their traces: testdata/cdk/synthesise.sh [APP...]
# Needs node and npm, for the Java app also a JDK and Maven. What no linter reads is left out.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/package.json" "$work/"
printf '%s\n' '{"compilerOptions": {"target": "ES2022", "module": "commonjs", "strict": true}}' >"$work/tsconfig.json"
(cd "$work" && npm install --silent --no-audit --no-fund)

synthesise() {
  if [ "$1" = without-cli ]; then
    CDK_OUTDIR=cdk.out node bin/app.js
  else
    CDK_DEBUG=true JSII_HOST_STACK_TRACES=1 \
      "$work/node_modules/.bin/cdk" synth --quiet --no-version-reporting --no-notices
  fi
}

[ $# -gt 0 ] || set -- stages acknowledgments job-types workflows without-cli java
for app in "$@"; do
  cp -R "$here/$app" "$work/$app"
  rm -rf "$work/$app/cdk.out"
  (cd "$work/$app" && synthesise "$app" >"$work/log" 2>&1) || { cat "$work/log" >&2; exit 1; }
  find "$work/$app/cdk.out" -type d \( -name 'asset.*' -o -name .cache \) -prune -exec rm -rf {} +
  find "$work/$app/cdk.out" \( -name validation-report.json -o -name performance-counters.json \) -exec rm {} +
  find "$work/$app/cdk.out" -type f -exec node "$here/trim.js" "$work/$app" {} +
  rm -rf "${here:?}/$app/cdk.out"
  cp -R "$work/$app/cdk.out" "$here/$app/cdk.out"
done
