// What this browser still keeps of the person who is signed in: shown on the first page, and asked about before leaving.
import { drop, mine } from "./copies.js";

const words = document.body.dataset;

function made(name, attributes, ...children) {
  const element = Object.assign(document.createElement(name), attributes);
  element.append(...children);
  return element;
}

function line(copy) {
  const at = new Date(copy.at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
  const link = made("a", { href: copy.path, textContent: copy.title });
  const copying = made("button", { type: "button", className: "quiet", textContent: words.copyText });
  copying.dataset.copy = "";
  copying.dataset.text = new URLSearchParams(copy.state).get("body") ?? "";
  const away = made("button", { type: "button", className: "quiet", textContent: words.discard });
  const item = made("li", {}, made("p", {}, link, ` (${at})`), made("p", { className: "actions" }, copying, away));
  away.addEventListener("click", () => {
    drop(copy);
    const section = item.closest(".leftovers");
    item.remove();
    if (!section.querySelector("li")) section.remove();
  });
  return item;
}

if (words.account && location.pathname === "/admin" && mine().length) {
  const section = made("section", { className: "kept leftovers" },
    made("h2", { textContent: words.leftovers }), made("ul", {}, ...mine().map(line)));
  document.querySelector("h1").after(section);
}

// the next person at this computer is not shown it; it goes with whoever leaves, when they say so
const leave = document.querySelector("form[action='/admin/sign-out']");
leave?.addEventListener("submit", (event) => {
  const left = mine();
  if (!left.length) return;
  event.preventDefault();
  const dialog = made("dialog", { className: "card" });
  dialog.setAttribute("aria-labelledby", "leftovers");
  const go = made("button", { type: "button", className: "quiet danger", textContent: words.leaveAnyway });
  const stay = made("button", { type: "button", className: "button", textContent: words.stay });
  dialog.append(
    made("h2", { id: "leftovers", textContent: words.leftovers }),
    made("ul", { className: "plain" }, ...left.map((copy) => made("li", {}, made("a", { href: copy.path, textContent: copy.title })))),
    made("p", { className: "actions" }, stay, go));
  stay.addEventListener("click", () => dialog.close());
  go.addEventListener("click", () => {
    left.forEach(drop);
    leave.dispatchEvent(new Event("left", { bubbles: true }));
    leave.submit();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
});
