// Validates every page below a folder with html-validate and prints what is wrong as JSON:
// a list of [page, line, rule, words].
//   node validate_html.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const rules = {
  // The name of an event and its day come first; what is cut off is the department's name.
  "long-title": "off",
  // Style and scripts come from the site itself; whoever could change them could change the page.
  "require-sri": "off",
  // The style sheet keeps numbers on one line, and they stay as people type and search for them.
  "tel-non-breaking": "off",
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    rules,
  }),
);
const [folder] = process.argv.slice(2);
const faults = [];
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (!name.endsWith(".html")) continue;
  const report = await validator.validateString(readFileSync(join(folder, name), "utf-8"), name);
  for (const { messages } of report.results)
    for (const { line, ruleId, message } of messages) faults.push([name, line, ruleId, message]);
}
console.log(JSON.stringify(faults));
