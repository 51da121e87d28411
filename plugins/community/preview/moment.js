// Added by the preview to pages that show the site as of another moment, before their own scripts:
// their clock starts at that moment and goes on from there.
"use strict";
{
  const start = Date.parse(document.currentScript.dataset.moment);
  const began = performance.now();
  const now = () => Math.floor(start + performance.now() - began);
  const told = {
    construct: (kind, given, maker) => Reflect.construct(kind, given.length ? given : [now()], maker),
    apply: () => new globalThis.Date().toString(),
    get: (kind, name) => (name === "now" ? now : Reflect.get(kind, name)),
  };
  globalThis.Date = new Proxy(Date, told);
}
