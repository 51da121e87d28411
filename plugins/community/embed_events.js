// Coming events on another website: <department-events count="3"><a href="…">…</a></department-events>
// It asks one file of the site that it came from, sends nothing, keeps nothing, and writes only text.

const NAME = "department-events";
const ROOT = new URL("../", import.meta.url);
const LANGUAGES = []; // of the site, its own first: the build writes them here
const fetched = new Map();

async function ask(home) {
  const answer = await fetch(new URL(`${home}embed/events.json`, ROOT), {
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

// What is at the root is in the site's own language, whichever that is.
function events(language) {
  const home = LANGUAGES.indexOf(language) > 0 ? `${language}/` : "";
  if (!fetched.has(home)) fetched.set(home, ask(home));
  return fetched.get(home);
}

function element(name, part, ...content) {
  const made = document.createElement(name);
  if (part) made.className = `${NAME}-${part}`;
  made.append(...content);
  return made;
}

// Between the ends of a time no line breaks.
const unbroken = (when) => when.replaceAll("–", "–\u2060").replace(/ (?=[ap]\.)/g, "\u00a0");

function line(event, level) {
  const link = element("a", "", event.status ? `${event.status}: ${event.title}` : event.title);
  link.href = new URL(event.path, ROOT);
  const time = element("time", "", unbroken(event.when));
  time.dateTime = event.start;
  const made = element(
    "li",
    "event",
    element(`h${level}`, "title", link),
    element("p", "when", time),
    element("p", "place", event.place),
  );
  if (event.mark) made.classList.add(`is-${event.mark}`);
  return made;
}

class DepartmentEvents extends HTMLElement {
  number(name, least, most, otherwise) {
    const given = Math.trunc(this.getAttribute(name));
    return given >= least && given <= most ? given : otherwise;
  }

  async connectedCallback() {
    if (this.isFilled) return;
    this.isFilled = true;
    let data;
    try {
      data = await events(this.lang);
    } catch {
      return; // the link inside stays
    }
    const program = this.getAttribute("program");
    const venue = this.getAttribute("venue");
    const now = Date.now();
    const shown = data.events
      .filter((event) => new Date(event.over) > now)
      .filter((event) => !program || event.programs.includes(program))
      .filter((event) => !venue || event.venue === venue)
      .slice(0, this.number("count", 1, 50, 5));
    const level = this.number("heading", 2, 6, 3);
    const made = shown.length
      ? element("ul", "list", ...shown.map((event) => line(event, level)))
      : element("p", "none", data.none);
    made.lang = data.language;
    this.prepend(made);
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, DepartmentEvents);
