// Added to every page by the preview, never published: shows a new edition of the site as soon as
// it is built, and what is wrong where it cannot be built.
"use strict";
{
  const shown = document.currentScript.dataset.edition;
  const failures = document.createElement("div");
  let editions;

  function listen() {
    editions = new EventSource("/_preview/editions");
    editions.onmessage = (message) => compare(JSON.parse(message.data));
  }

  function compare({ name, failure }) {
    if (name !== shown) location.reload();
    else if (failure) tell(failure);
    else failures.remove();
  }

  function tell(failure) {
    failures.remove();
    document.body.append(failures);
    const root = failures.shadowRoot ?? failures.attachShadow({ mode: "open" });
    root.replaceChildren(
      make("link", { rel: "stylesheet", href: "/_preview/failure.css" }),
      make("dialog", { ariaLabel: "The last build failed" }, [
        make("h2", { textContent: "This is the site as it was: the last build failed" }),
        make("pre", { textContent: failure, tabIndex: 0 }),
        make("p", { textContent: "Correct this and save: the page then shows the new site." }),
        make("form", { method: "dialog" }, [make("button", { textContent: "Hide" })]),
      ]),
    );
    root.querySelector("dialog").showModal();
  }

  function make(name, properties, children = []) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  // A page that nobody sees lets go: a browser opens only six connections to one server.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) editions?.close();
    else listen();
  });
  if (!document.hidden) listen();
}
