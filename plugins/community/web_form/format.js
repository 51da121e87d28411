// Reads and writes the files of content/: a YAML header between lines of ---, then Markdown. Every
// scalar is text, as the product reads it. What nobody changed in the form keeps its bytes, its
// comments and its place.
import { parseDocument, stringify } from "./yaml/index.js";

const HEADER = /^---\n([^]*?)\n?---(?:\n([^]*))?$/;
const TEXT = { schema: "failsafe", lineWidth: 0 };
const HERE = "_here";
const NAMED = ["venue", "contact"];
const LISTS = ["program", "features", "dates", "partners", "languages", "tags", "aliases"];
const LISTS_OF_STEPS = ["how_to_start"];

// Returns what the form shows: its values, the body, and under _source the text that was read.
export function fromFile(text) {
  const [, header = "", body = ""] = text.match(HEADER) ?? ["", "", text];
  return { ...toForm(valuesOf(header)), body: body.trim(), _source: text };
}

// Returns the text of the file: that which was read, with the keys that are different now.
export function toFile({ _source: source = "", body = "", ...form }) {
  const [, header = "", before = ""] = (source ?? "").match(HEADER) ?? ["", "", ""];
  const wanted = fromForm(form);
  const old = valuesOf(header);
  const lines = merged(header, old, wanted);
  const text = (body ?? "").trim();
  const rest = text === before.trim() && source ? before.trimEnd() : text;
  return `---\n${lines}---\n${rest ? `${rest}\n` : ""}`;
}

function valuesOf(header) {
  return parseDocument(header, TEXT).toJS() ?? {};
}

// The form has a field for the name of a file, and one for keys in its place.
function toForm(values) {
  const form = {};
  for (const [key, value] of Object.entries(values)) {
    if (NAMED.includes(key) && isKeys(value)) form[key + HERE] = value;
    else if ([...LISTS, ...LISTS_OF_STEPS].includes(key) && typeof value === "string") form[key] = [value];
    else if (key === "draft") form[key] = value === "true";
    else if (key === "changes" && Array.isArray(value)) form[key] = value.map(toForm);
    else form[key] = value;
  }
  return form;
}

function fromForm(form) {
  const values = {};
  for (const [key, value] of Object.entries(form)) {
    const name = key.endsWith(HERE) ? key.slice(0, -HERE.length) : key;
    const clean = cleaned(key === "changes" ? (value ?? []).map(fromForm) : value);
    if (clean !== undefined) values[name] = clean;
  }
  return values;
}

// Returns a value as the file has it: all scalars are text, what is empty is not there.
function cleaned(value) {
  if (value === null || value === undefined || value === "" || value === false) return undefined;
  if (Array.isArray(value)) {
    const entries = value.map(cleaned).filter((entry) => entry !== undefined);
    return entries.length ? entries : undefined;
  }
  if (isKeys(value)) {
    const keys = Object.entries(value)
      .map(([key, each]) => [key, cleaned(each)])
      .filter(([, each]) => each !== undefined);
    return keys.length ? Object.fromEntries(keys) : undefined;
  }
  return String(value);
}

function isKeys(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// Returns the lines of the header: each key that is as it was with the bytes that it had.
function merged(header, old, wanted) {
  const out = [];
  for (const { key, text } of blocks(header)) {
    if (!key || isSame(key, old[key], wanted[key])) out.push(text);
    else {
      const [, own, after] = text.match(/^([^]*?\n)((?:[ \t]*(?:#.*)?\n)*)$/);
      out.push(commentsOf(own), key in wanted ? written(key, wanted[key]) : "", after);
    }
  }
  for (const [key, value] of Object.entries(wanted))
    if (!(key in old)) out.push(written(key, value));
  return out.join("");
}

// Yields the header in parts: what stands before the first key, then each key with all below it.
function blocks(header) {
  if (!header) return [];
  const starts = parseDocument(header, TEXT).contents?.items?.map(({ key }) => ({
    key: key.value,
    at: header.lastIndexOf("\n", key.range[0]) + 1,
  })) ?? [];
  const parts = [{ key: "", at: 0 }, ...starts];
  return parts
    .map(({ key, at }, index) => ({
      key,
      text: `${header}\n`.slice(at, parts[index + 1]?.at ?? header.length + 1),
    }))
    .filter(({ text }) => text);
}

// Returns the comments of a key that changes, each on a line of its own before it.
function commentsOf(text) {
  const document = parseDocument(text, TEXT);
  const found = [];
  const take = (comment) => {
    for (const line of (comment ?? "").split("\n")) if (line.trim()) found.push(`#${line}\n`);
  };
  const visit = (node) => {
    if (!node) return;
    take(node.commentBefore);
    for (const item of node.items ?? []) {
      visit(item.key ?? item);
      if (item.key) visit(item.value);
    }
    take(node.comment);
  };
  visit(document.contents);
  take(document.commentBefore);
  take(document.comment);
  return found.join("");
}

// One text in place of a list is a list of one; a draft that is false is none.
function isSame(key, before, now) {
  const told = (value) => (key === "draft" && value === "false" ? undefined : normal(value));
  const listed = (value) => (typeof value === "string" ? [value] : value);
  return JSON.stringify(listed(told(before))) === JSON.stringify(listed(told(now)));
}

// Keys may stand in any order, and nothing may be written in any way.
function normal(value) {
  const clean = cleaned(value);
  if (Array.isArray(clean)) return clean.map(normal);
  if (!isKeys(clean)) return clean;
  return Object.entries(clean)
    .map(([key, each]) => [key, normal(each)])
    .sort();
}

function written(key, value) {
  return stringify({ [key]: value }, TEXT);
}
