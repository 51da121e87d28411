// Added to every page by the preview, never published: shows a new edition of the page as soon as
// it is built, where the reader was, and what is wrong where the site cannot be built. patch.js makes
// the page what it is now; where it is not sure of that, the page is loaded again.
"use strict";
{
  const shown = document.currentScript.dataset;
  const place = "preview-place";
  const hidden = "preview-hidden";
  const failures = document.createElement("div");
  let editions;
  let latest;
  let sent;
  let isRenewing = false;
  let failure = "";
  let before;

  function listen() {
    const page = encodeURIComponent(decodeURIComponent(location.pathname));
    editions = new EventSource(`/_preview/editions?page=${page}`);
    editions.onmessage = (message) => compare(JSON.parse(message.data));
  }

  function compare(edition) {
    latest = edition;
    if (edition.page !== shown.edition) {
      renew();
      return;
    }
    announce();
    settle();
  }

  function announce() {
    document.dispatchEvent(new CustomEvent("preview", { detail: latest }));
  }

  function settle() {
    if (!latest.wanted && lacksPictures()) load();
    else if (latest.failure) tell(latest.failure);
    else if (!latest.wanted) forget();
  }

  // The page as it was sent: what differs between that and the next is what has to be changed.
  async function keepSent() {
    const { sentNow } = await import("/_preview/patch.js");
    return sentNow();
  }

  async function renew() {
    if (isRenewing) return;
    isRenewing = true;
    try {
      await follow();
    } catch {
      load();
      return;
    }
    isRenewing = false;
    forget();
    announce();
    settle();
  }

  // Another edition may be told meanwhile: it ends with the last.
  async function follow() {
    const { editionOf, patch, sentNow } = await import("/_preview/patch.js");
    for (let known; known !== latest && latest.page !== shown.edition; ) {
      known = latest;
      const [old, fresh] = await Promise.all([sent, sentNow()]);
      if (editionOf(old) !== shown.edition) throw new Error("It is not known what was sent.");
      patch(old, fresh, document, failures.isConnected ? before : document.activeElement);
      sent = fresh;
      shown.edition = editionOf(fresh);
    }
  }

  // A page that was shown before the rest of the site may name a picture that came later.
  function lacksPictures() {
    const isBroken = (image) => image.complete && !image.naturalWidth;
    const mark = `${shown.edition} ${location.pathname}`;
    if (sessionStorage.lastTry === mark || ![...document.images].some(isBroken)) return false;
    sessionStorage.lastTry = mark;
    return true;
  }

  function load() {
    const open = [...document.querySelectorAll("details")].map((each) => each.open);
    const active = failures.isConnected ? before : document.activeElement;
    const focus = active?.shadowRoot ? active.shadowRoot.activeElement?.id : wayTo(active);
    const at = { path: location.pathname, x: scrollX, y: scrollY, open, focus };
    sessionStorage.setItem(place, JSON.stringify(at));
    location.reload();
  }

  function wayTo(element) {
    const way = [];
    for (; element?.parentElement && element !== document.body; element = element.parentElement)
      way.unshift([...element.parentElement.children].indexOf(element));
    return way;
  }

  function comeBack() {
    const at = JSON.parse(sessionStorage.getItem(place) ?? "{}");
    sessionStorage.removeItem(place);
    if (at.path !== location.pathname) return;
    [...document.querySelectorAll("details")].forEach((each, index) => {
      each.open = at.open[index] ?? each.open;
    });
    const bar = document.querySelector("[data-preview-bar]")?.shadowRoot;
    const found = Array.isArray(at.focus)
      ? at.focus.length && at.focus.reduce((parent, index) => parent?.children[index], document.body)
      : bar?.getElementById(at.focus);
    if (found) found.focus({ preventScroll: true });
    scrollTo({ left: at.x, top: at.y, behavior: "instant" });
  }

  function tell({ printed, problems }) {
    if (printed === failure) return;
    forget();
    failure = printed;
    if (sessionStorage.getItem(hidden) === printed) return;
    show(printed, problems);
  }

  function show(printed, problems) {
    if (!failures.isConnected) before = document.activeElement;
    failures.dataset.previewFailures = "";
    document.body.append(failures);
    const root = failures.shadowRoot ?? failures.attachShadow({ mode: "open" });
    const told = problems.length
      ? make("ol", {}, problems.map(toldProblem))
      : make("pre", { textContent: printed, tabIndex: 0 });
    const hide = make("button", { type: "button", textContent: "Hide" });
    const dialog = make("dialog", {}, [
      make("h2", { id: "heading", textContent: "The last build failed" }),
      make("p", {
        id: "words",
        textContent: "This is the site as it was. Correct this and save: the page then shows the new site.",
      }),
      told,
      make("p", {}, [hide]),
    ]);
    dialog.setAttribute("aria-labelledby", "heading");
    dialog.setAttribute("aria-describedby", "words");
    hide.onclick = () => dialog.close();
    dialog.onclose = () => {
      sessionStorage.setItem(hidden, printed);
      failures.remove();
      before?.focus({ preventScroll: true });
    };
    root.replaceChildren(make("link", { rel: "stylesheet", href: "/_preview/failure.css" }), dialog);
    dialog.showModal();
  }

  function toldProblem({ path, line, column, severity, message, hint }) {
    return make("li", { className: severity }, [
      make("p", { className: "place", textContent: `${path}:${line}:${column}` }),
      make("p", { className: "message", textContent: `${severity}: ${message}` }),
      make("p", { className: "hint", textContent: hint }),
    ]);
  }

  function forget() {
    failure = "";
    const dialog = failures.shadowRoot?.querySelector("dialog");
    if (dialog) {
      dialog.onclose = null;
      dialog.close();
    }
    if (!failures.isConnected) return;
    failures.remove();
    before?.focus({ preventScroll: true });
  }

  function make(name, properties, children = []) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  // The bar has a button that shows again what was hidden.
  document.addEventListener("preview-problems", (event) => {
    sessionStorage.removeItem(hidden);
    show(event.detail.printed, event.detail.problems);
  });

  // A page that nobody sees lets go: a browser opens only six connections to one server.
  document.addEventListener("visibilitychange", () => {
    editions?.close();
    if (!document.hidden) listen();
  });
  addEventListener("load", () => {
    sent = keepSent();
    sent.catch(() => {}); // told where it is needed
  });
  comeBack();
  if (!document.hidden) listen();
}
