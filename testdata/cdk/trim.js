// Writes the files of an assembly anew: with the folder that it was made in as /app, and without the
// report on feature flags, which is longer than all the rest.
const fs = require("fs");
const path = require("path");

const [folder, ...files] = process.argv.slice(2);
for (const file of files) {
  let text = fs.readFileSync(file, "utf8");
  for (const made of [folder, path.dirname(folder)]) {
    text = text.split(made).join("/app");
  }
  if (file.endsWith("/manifest.json")) {
    const manifest = JSON.parse(text);
    delete manifest.artifacts["aws-cdk-lib/feature-flag-report"];
    text = JSON.stringify(manifest, null, 2) + "\n";
  }
  fs.writeFileSync(file, text);
}
