const { lang, dataset } = document.documentElement;
const far = new Intl.RelativeTimeFormat(lang, { numeric: "auto" });
const day = 864e5;
let timer;

function tell() {
  const now = Date.now();
  const walls = {};
  let wait = day / 2;
  for (const line of document.querySelectorAll("[data-to]")) {
    const { from, to, timeZone, off } = line.dataset;
    const wall = (walls[timeZone] ??= Date.parse(
      new Date().toLocaleString("sv", { timeZone }).replace(" ", "T") + "Z",
    ));
    const days = Math.ceil((Date.parse(from.slice(0, 10)) - wall) / day);
    const starts = Date.parse(from) - now;
    const ends = Date.parse(to) - now;
    line.over = ends <= 0;
    line.open = !line.over && !off;
    if (!off)
      line.textContent =
        ends <= 0 ? dataset.over
        : starts <= 0 ? dataset.now
        : days > 60 ? ""
        : far.format(days, "day");
    wait = Math.min(...[wait, starts, ends, day - (wall % day)].filter((next) => next > 0));
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
