// The page of search: what answers is fetched when somebody first searches.

const form = document.querySelector(".search form");
const field = form.elements.q;
let pause;

function ask(wait) {
  clearTimeout(pause);
  pause = setTimeout(async () => {
    try {
      const { find } = await import("./finding.js");
      await find(field.value.trim());
    } catch (fault) {
      const status = document.querySelector(".search [role=status]");
      console.error(fault);
      status.textContent = status.dataset.failed;
    }
  }, wait);
}

field.oninput = () => ask(300);
form.onsubmit = (event) => {
  event.preventDefault();
  ask(0);
};

form.hidden = false;
document.querySelector(".unscripted").hidden = true;
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) ask(0);
