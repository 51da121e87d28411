const { lang, dataset } = document.documentElement;
const day = 864e5;
let words, timer;

function tell() {
  const now = Date.now();
  const night = Date.parse(dataset.night);
  const isFresh = now >= Date.parse(dataset.dawn) && now < night;
  const walls = {};
  let wait = isFresh ? night - now : day / 2;
  // Asked of a page of another day alone: zones and languages take a cheap phone long.
  const count = (from, timeZone) => {
    const wall = (walls[timeZone] ??= Date.parse(
      new Date().toLocaleString("sv", { timeZone }).replace(" ", "T") + "Z",
    ));
    wait = Math.min(wait, day - (wall % day));
    const days = Math.ceil((Date.parse(from.slice(0, 10)) - wall) / day);
    words ??= new Intl.RelativeTimeFormat(lang, { numeric: "auto" });
    return days > 60 ? "" : words.format(days, "day");
  };
  for (const line of document.querySelectorAll("[data-to]")) {
    const { from, to, timeZone, far, off } = line.dataset;
    const starts = Date.parse(from) - now;
    const ends = Date.parse(to) - now;
    line.over = ends <= 0;
    line.open = !line.over && !off;
    if (!off)
      line.textContent =
        ends <= 0 ? dataset.over
        : starts <= 0 ? dataset.now
        : isFresh && far != null ? far
        : count(from, timeZone);
    wait = Math.min(...[wait, starts, ends].filter((next) => next > 0));
  }
  for (const list of document.querySelectorAll("[data-next]")) {
    let room = list.dataset.next;
    const items = [...list.children];
    const state = (item) => item.querySelector("[data-to]");
    const next = items.find((item) => state(item).open);
    for (const item of items) {
      item.hidden = state(item).over || (next && item !== next && room-- < 1);
      item.classList.toggle("is-next", item === next);
    }
    if (next && next !== items[0]) list.prepend(next);
    list.nextElementSibling.hidden = next;
  }
  clearTimeout(timer);
  timer = setTimeout(tell, wait);
}

tell();
document.onvisibilitychange = tell;
