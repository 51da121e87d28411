// Asks Pagefind's index, which is fetched when somebody first searches.
// Results are built from text alone; nothing of them is taken as HTML.

const ROOT = new URL("../../../", import.meta.url);
const AT_ONCE = 10;

const search = document.querySelector(".search");
const status = search.querySelector("[role=status]");
const [coming, past] = search.querySelectorAll("section");

let index;
let latest = 0;

const loaded = () => (index ??= import(new URL("pagefind/pagefind.js", ROOT)));

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

// Between the ends of a time no line breaks.
const unbroken = (when) => when.replaceAll("–", "–\u2060").replace(/ (?=[ap]\.)/g, "\u00a0");

function excerptOf(marked) {
  const parsed = new DOMParser().parseFromString(marked, "text/html").body;
  const isMark = (node) => node.nodeName === "MARK";
  return Array.from(parsed.childNodes, (node) =>
    isMark(node) ? element("mark", "", node.textContent) : node.textContent,
  );
}

function lineOf({ raw_url: path, meta, excerpt }, isPast) {
  const link = element("a", "", meta.title);
  link.href = new URL(`.${path}`, ROOT);
  const line = element("li", "", element("h3", "", link));
  const isOver = isPast || (meta.ends && new Date(meta.ends) <= Date.now());
  const word = isOver ? [element("strong", "word", search.dataset.over), " "] : [];
  if (isOver || meta.when) line.append(element("p", "when", ...word, unbroken(meta.when ?? "")));
  if (meta.place) line.append(element("p", "where", meta.place));
  line.append(element("p", "excerpt", ...excerptOf(excerpt)));
  return line;
}

async function show(section, results, isPast, turn) {
  const list = section.querySelector("ol");
  const more = section.querySelector("button");
  const add = async (first) => {
    const pages = await Promise.all(results.slice(first, first + AT_ONCE).map((each) => each.data()));
    if (turn !== latest) return;
    if (first === 0) list.replaceChildren();
    list.append(...pages.map((page) => lineOf(page, isPast)));
    more.hidden = first + AT_ONCE >= results.length;
    if (first > 0) list.children[first].querySelector("a").focus();
    more.onclick = () => add(first + AT_ONCE);
    section.hidden = results.length === 0;
  };
  await add(0);
}

function tell(count) {
  const { none, one, many } = status.dataset;
  status.textContent = count === 0 ? none : count === 1 ? one : many.replace("{n}", count);
}

export async function find(words) {
  const turn = ++latest;
  const address = new URL(location.href);
  words ? address.searchParams.set("q", words) : address.searchParams.delete("q");
  history.replaceState(null, "", address);
  if (!words) {
    status.textContent = "";
    coming.hidden = past.hidden = true;
    return;
  }
  if (!index) status.textContent = status.dataset.searching;
  const pagefind = await loaded();
  const over = { over: "yes" };
  const found = await pagefind.search(words, { filters: { not: over } });
  const gone = await pagefind.search(words, { filters: over });
  if (turn !== latest) return;
  await show(coming, found.results, false, turn);
  await show(past, gone.results, true, turn);
  if (turn === latest) tell(found.results.length + gone.results.length);
}
