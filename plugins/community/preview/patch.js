// A part of refresh.js, never published: makes an open page what the server sends now, without
// loading it. `old` is the page as it was sent, `fresh` as it is sent now, and `live` what scripts
// and the reader have made of the old one. Where it is not certain that scripts would have made
// the same of the fresh one, an error is thrown before anything is changed: then it is loaded.

// What the preview itself adds to a page.
const OWN = [
  "script[src^='/_preview/']",
  "link[href^='/_preview/']",
  "[data-preview-bar]",
  "[data-preview-failures]",
  ".preview-hidden",
].join();

// What does its work when the page is loaded, or keeps what the reader has done with it.
const WORKS = [
  "base, link[rel~=stylesheet i], meta[http-equiv], noscript, style, template",
  "script:not([type='application/ld+json' i])",
  "button, form, input, select, textarea, [contenteditable]",
  "audio, canvas, embed, iframe, object, video",
  "[autofocus], [is]",
].join();

// Attributes that scripts and readers change without moving anything.
const LOOSE = new Set(["class", "hidden", "open", "style"]);

// Nodes between which two lists of them are compared each with each.
const FARTHEST = 50;

export async function sentNow() {
  const answer = await fetch(location.href);
  demand(!answer.redirected, "another page is there now");
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

export function editionOf(page) {
  return page.querySelector("script[data-edition]")?.dataset.edition;
}

export function patch(old, fresh, live, focused) {
  demand(ownScripts(old) === ownScripts(fresh), "the preview shows something else");
  demand(old.compatMode === fresh.compatMode, "it is laid out in another way");
  demand(!old.querySelector("template") && !fresh.querySelector("template"), "templates hide nodes");
  demand(isLike(live.documentElement, old.documentElement), "a script has made something else of it");
  const plan = [...changes(old.documentElement, fresh.documentElement, live.documentElement)];
  const gone = plan.flatMap((change) => change.gone ?? []);
  demand(!gone.some((node) => node.contains(focused)), "the focus would be lost");
  for (const change of plan) change.make();
}

function demand(isCertain, doubt) {
  if (!isCertain) throw new Error(doubt);
}

// Their words, but for the edition: with pictures, another moment or drafts they are others.
function ownScripts(page) {
  const scripts = [...page.querySelectorAll("script[src^='/_preview/']")];
  const copies = scripts.map((script) => script.cloneNode());
  for (const copy of copies) copy.removeAttribute("data-edition");
  return copies.map((copy) => copy.outerHTML).join();
}

function inner(node) {
  return [...node.childNodes].filter((child) => !child.matches?.(OWN));
}

// Whether each node stands where it stood, whatever scripts have written into those made for them.
function isLike(live, old) {
  if (live.isEqualNode(old)) return true;
  if (live.nodeName !== old.nodeName || !live.getAttributeNames) return false;
  if (!differing(live, old).every((name) => LOOSE.has(name))) return false;
  if (isForWords(live) && isForWords(old)) return true;
  return matches(inner(live), inner(old), isLike);
}

function isSame(live, old) {
  if (live.isEqualNode(old)) return true;
  if (live.nodeName !== old.nodeName || !live.getAttributeNames) return false;
  return !differing(live, old).length && matches(inner(live), inner(old), isSame);
}

function matches(some, others, compare) {
  return some.length === others.length && some.every((node, index) => compare(node, others[index]));
}

function differing(one, other) {
  const names = new Set([...one.getAttributeNames(), ...other.getAttributeNames()]);
  return [...names].filter((name) => one.getAttribute(name) !== other.getAttribute(name));
}

// What the index of search reads is for no script of the page.
function hasData(element) {
  if (element.hasAttribute("data-pagefind-body")) return false;
  return element.getAttributeNames().some((name) => name.startsWith("data-"));
}

// Such as the line in which a clock says how far away a date is.
function isForWords(element) {
  return hasData(element) && !element.children.length;
}

function works(element) {
  return element.matches(WORKS) || element.localName.includes("-");
}

// Nodes of one name: what has to be made with the live one.
function* changes(old, fresh, live) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    demand(!hasData(old.parentElement), "a script may have written it");
    yield { make: () => (live.data = fresh.data) };
    return;
  }
  demand(!works(old) && !works(fresh), "this works when it is loaded");
  yield* changedAttributes(old, fresh, live);
  yield* changedNodes(inner(old), inner(fresh), inner(live), live);
}

function* changedAttributes(old, fresh, live) {
  for (const name of differing(old, fresh)) {
    const isFree = name !== "hidden" && !name.startsWith("data-") && !name.includes(":");
    demand(isFree && !old.matches(":root"), "scripts read this attribute");
    demand(live.getAttribute(name) === old.getAttribute(name), "a script has changed it");
    const value = fresh.getAttribute(name);
    if (value === null) yield { make: () => live.removeAttribute(name) };
    else yield { make: () => live.setAttribute(name, value) };
  }
}

// What is alike stays; between that, nodes of the same names are gone through, others replaced.
function* changedNodes(old, fresh, live, parent) {
  for (let here = 0, there = 0; here < old.length || there < fresh.length; here++, there++) {
    const [alike, alikeThere] = nextAlike(old, here, fresh, there);
    const before = old.slice(here, alike);
    const after = fresh.slice(there, alikeThere);
    if (matches(before, after, (one, other) => one.nodeName === other.nodeName))
      for (const [index, node] of before.entries())
        yield* changes(node, after[index], live[here + index]);
    else {
      const beside = live.slice(0, here).findLast((node) => node.nodeType === Node.ELEMENT_NODE);
      demand(!hasData(parent) && !(beside && hasData(beside)), "a script may look for it here");
      yield replacement(before, after, live.slice(here, alike), parent, live[alike]);
    }
    [here, there] = [alike, alikeThere];
  }
}

function nextAlike(old, here, fresh, there) {
  for (let away = 0; away < FARTHEST; away++)
    for (let skipped = 0; skipped <= away; skipped++) {
      const [node, other] = [old[here + skipped], fresh[there + away - skipped]];
      // Line ends are all alike, and tell nothing where more has come than gone.
      const tells = skipped === away - skipped || node?.data?.trim() !== "";
      if (tells && node && other && node.isEqualNode(other))
        return [here + skipped, there + away - skipped];
    }
  return [old.length, fresh.length];
}

function replacement(old, fresh, gone, parent, next = null) {
  demand(matches(gone, old, isSame), "a script has changed it");
  demand(![...old, ...fresh].some(isForScripts), "scripts know of this");
  const make = () => {
    for (const node of gone) node.remove();
    for (const node of fresh) parent.insertBefore(parent.ownerDocument.importNode(node, true), next);
  };
  return { gone, make };
}

function isForScripts(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const all = [node, ...node.querySelectorAll("*")];
  return all.some((each) => works(each) || each.matches("[hidden]") || hasData(each));
}
