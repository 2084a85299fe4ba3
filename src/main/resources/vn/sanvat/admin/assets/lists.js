// Lists that are filtered while one types: what was ticked stays ticked, and what could not be asked is said in words.
import { signedInAgain } from "./sign-in.js";

const words = document.body.dataset;
const KEY = `sanvat-ticked ${words.account}`;
const bulk = () => document.getElementById("bulk");
const boxes = () => [...document.querySelectorAll("input[name=entry][form=bulk]")];

const read = () => {
  try { return new Set(JSON.parse(sessionStorage.getItem(KEY) ?? "[]")); } catch { return new Set(); }
};
const write = (ticked) => {
  try { sessionStorage.setItem(KEY, JSON.stringify([...ticked])); } catch { /* this page still has them */ }
};
let ticked = read();

function show() {
  const form = bulk();
  if (!form) return;
  for (const box of boxes()) box.checked = ticked.has(box.value);
  const unseen = [...ticked].filter((path) => !boxes().some((box) => box.value === path));
  form.querySelectorAll("[data-unseen]").forEach((each) => each.remove());
  form.append(...unseen.map((value) => {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "entry", value });
    field.dataset.unseen = "";
    return field;
  }));
  for (const button of form.querySelectorAll("button[name=what]")) button.disabled = ticked.size === 0;
  const said = form.querySelector("[data-ticked]");
  said.textContent = (unseen.length ? words.tickedUnseen : words.ticked).replace("{0}", ticked.size).replace("{1}", unseen.length);
  form.querySelector("[data-untick]").hidden = ticked.size === 0;
}

if (bulk()) {
  document.addEventListener("change", (event) => {
    if (!event.target.matches("input[name=entry][form=bulk]")) return;
    if (event.target.checked) ticked.add(event.target.value); else ticked.delete(event.target.value);
    write(ticked);
    show();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-untick]")) return;
    ticked = new Set();
    write(ticked);
    show();
    boxes()[0]?.focus();
  });
  show();
} else if (document.getElementById("bulk-done")) {
  write(new Set());
}
// at once, so that nobody sees or ticks a list that has forgotten its ticks
document.addEventListener("htmx:afterSwap", show);
document.addEventListener("htmx:afterSettle", show);

/** What the site itself says of a refusal. */
function said(xhr) {
  try { return JSON.parse(xhr.responseText).problem; } catch { return undefined; }
}
const inWords = (status) =>
  (status === 0 ? words.offline : words[`status${status}`] ?? (status >= 500 ? words.status500 : words.statusOther));

for (const kind of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(kind, async (event) => {
    const { target, xhr, elt } = event.detail;
    const status = xhr?.status ?? 0;
    const wrong = document.createElement("p");
    wrong.className = "problem";
    wrong.setAttribute("role", "alert");
    wrong.textContent = said(xhr) ?? inWords(status);
    target.prepend(wrong);
    if (status === 401 && target.id === "found" && (await signedInAgain())) elt.requestSubmit();
  });
}
