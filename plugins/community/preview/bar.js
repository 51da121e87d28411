// Added to every page by the preview, never published: a bar that sets the moment the site is shown
// as of, and shows drafts; each of them is marked as what residents do not see.
"use strict";
{
  const { asOf, drafts } = document.currentScript.dataset;
  const bar = document.createElement("div");
  let failure;

  function make(name, properties, children = []) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  const moment = make("input", { id: "moment", type: "datetime-local", value: asOf });
  const show = make("button", { id: "show", textContent: "Show" });
  const now = make("button", { id: "now", type: "button", textContent: "Now" });
  const all = make("input", { id: "drafts", type: "checkbox", checked: drafts === "yes" });
  const state = make("p", { id: "state" });
  const edit = make("a", { id: "edit", href: "/admin/", textContent: "Edit in a form" });
  const problems = make("button", { id: "problems", type: "button", hidden: true });
  const form = make("form", {}, [
    make("label", { htmlFor: "moment", textContent: "Show the site as of" }),
    moment,
    show,
    now,
    make("span", {}, [all, make("label", { htmlFor: "drafts", textContent: "Drafts too" })]),
  ]);

  function put() {
    bar.dataset.previewBar = "";
    const root = bar.attachShadow({ mode: "open" });
    const section = make("section", {}, [form, edit, state, problems]);
    section.setAttribute("aria-label", "Preview");
    state.setAttribute("role", "status");
    root.append(make("link", { rel: "stylesheet", href: "/_preview/bar.css" }), section);
    document.body.append(bar);
    document.head.append(make("link", { rel: "stylesheet", href: "/_preview/hidden.css" }));
    document.documentElement.style.scrollPaddingBlockEnd = "4rem";
  }

  async function ask(asOf) {
    const answer = await fetch("/_preview/outlook", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ as_of: asOf, drafts: all.checked }),
    });
    if (!answer.ok) state.textContent = "This moment was not understood.";
  }

  function words({ as_of, drafts }) {
    const when = as_of ? `as of ${as_of.replace("T", " ")}` : "as of now";
    return drafts ? `${when}, drafts too` : when;
  }

  function tell(edition) {
    failure = edition.failure;
    problems.hidden = !failure;
    problems.textContent = failure?.problems.length
      ? `Problems: ${failure.problems.length}`
      : "The build failed";
    state.textContent = edition.wanted
      ? `Building the site ${words(edition.wanted)} …`
      : `This is the site ${words(edition.shown)}.`;
    edit.href = `/admin/${entryOf(edition.source)}`;
    mark(edition.hidden);
  }

  // The form knows a file by its folder of content/, and its path below that.
  function entryOf(source) {
    const [, kind, entry] = source.match(/^[^/]+\/([^/]+)\/(.+)\.md$/) ?? [];
    return entry ? `#/collections/${kind}/entries/${entry}` : "";
  }

  function mark(hidden) {
    for (const old of document.querySelectorAll(".preview-hidden")) old.remove();
    for (const [address, why] of Object.entries(hidden)) {
      const note = () => make("strong", { className: "preview-hidden", textContent: why });
      const leadsThere = (path) => path.includes(`/${address}`);
      const isHere = leadsThere(location.pathname);
      if (isHere) document.querySelector("main")?.before(note());
      for (const link of document.querySelectorAll("main a[href]"))
        if (!isHere && leadsThere(link.pathname)) link.after(note());
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(moment.value);
  });
  now.addEventListener("click", () => {
    moment.value = "";
    ask("");
  });
  all.addEventListener("change", () => ask(moment.value));
  problems.addEventListener("click", () => {
    document.dispatchEvent(new CustomEvent("preview-problems", { detail: failure }));
  });
  document.addEventListener("preview", (event) => tell(event.detail));
  put();
}
