// The fields of a form: picking by a few letters, rows, and what a recurrence needs.
import { ask } from "./asking.js";

const form = document.getElementById("editor");
const changed = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));

// picking an entry or a region, with or without marks, and while a keyboard still composes the word
let number = 0;
function pick(input) {
  const list = document.createElement("datalist");
  list.id = `pick-${number++}`;
  input.after(list);
  input.setAttribute("list", list.id);
  let timer, asked = "", found = [];
  const suggest = async () => {
    const typed = input.value;
    if (typed === asked) return;
    asked = typed;
    const { ok, result } = await ask(`/admin/pick?${new URLSearchParams({ kind: input.dataset.pick, q: typed })}`, { quiet: true });
    if (input.value !== typed) return;
    found = ok ? result : [];
    list.replaceChildren(...found.map((each) => {
      const option = document.createElement("option");
      option.value = each.value;
      return option;
    }));
  };
  const typed = () => {
    const chosen = found.find((each) => each.value === input.value);
    if (chosen) {
      input.dispatchEvent(new CustomEvent("picked", { bubbles: true, detail: chosen }));
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(suggest, 150);
  };
  input.addEventListener("input", typed);
  input.addEventListener("compositionend", typed);
}
function prepare(root) {
  root.querySelectorAll("[data-pick]").forEach(pick);
}

// rows of a list: one more, one less; what a row has is heard at the document, so that a new row is like an old one
const templates = new Map();
const rowsOf = (field) => [...field.querySelectorAll(":scope > .row-field")];
document.querySelectorAll("[data-rows]").forEach((field) => {
  const rows = rowsOf(field);
  templates.set(field, { empty: rows.at(-1).cloneNode(true), next: rows.length });
  // without script a row that is still empty stands there; with it, there is a button
  rows.filter((row) => row.hasAttribute("data-new")).forEach((row) => row.remove());
  field.querySelectorAll("[data-remove-row]").forEach((button) => { button.hidden = false; });
  field.querySelector(":scope > [data-add-row]").hidden = false;
});
prepare(document);

/** @returns the new row, empty and like the others */
export function addRow(field) {
  const template = templates.get(field);
  const row = template.empty.cloneNode(true);
  const base = row.querySelector("input[type=hidden]").name.replace(/\._row$/, "");
  const name = base.replace(/\d+$/, String(template.next++));
  const ids = [base, name].map((each) => each.replaceAll(".", "-"));
  row.querySelectorAll("[name],[id],[for],[aria-describedby]").forEach((each) => {
    for (const attribute of ["name", "id", "for", "aria-describedby"]) {
      const value = each.getAttribute(attribute);
      if (value) each.setAttribute(attribute, value.replace(base, name).replace(ids[0], ids[1]));
    }
  });
  row.querySelectorAll("[data-remove-row]").forEach((button) => { button.hidden = false; });
  field.querySelector(":scope > [data-add-row]").before(row);
  prepare(row);
  return row;
}

/** One more field of a list of references, under the last. */
function addOne(many) {
  const last = [...many.querySelectorAll("p.field")].at(-1);
  const next = last.cloneNode(true);
  next.querySelector("datalist")?.remove();
  const input = next.querySelector("input");
  const id = input.id.replace(/\d+$/, (n) => String(Number(n) + 1));
  next.querySelector("label").setAttribute("for", id);
  Object.assign(input, { id, value: "" });
  last.after(next);
  pick(input);
}

/**
 * After a save each row stands where it was sent: what the form does not show of it is found there again.
 *
 * @param sent the form as it was saved
 * @returns the same with the rows as they are numbered now
 */
export function renumber(sent) {
  const numbered = new URLSearchParams(sent);
  document.querySelectorAll("[data-rows]").forEach(({ dataset: { rows } }) => {
    const marks = [...numbered.keys()].filter((name) => name.startsWith(`${rows}.`) && /^\d+\._row$/.test(name.slice(rows.length + 1)));
    let number = 0;
    for (const mark of marks) {
      const row = mark.slice(0, -"_row".length);
      const isFilled = [...numbered].some(([name, value]) => name !== mark && name.startsWith(row) && value.trim() !== "");
      const now = isFilled ? String(number++) : "";
      numbered.set(mark, now);
      const input = document.querySelector(`[name="${CSS.escape(mark)}"]`);
      if (input) input.value = now;
    }
  });
  // what was taken away before has no place any more
  for (const row of away) row.querySelector("[name$='._row']").value = "";
  return numbered.toString();
}

const away = new Set(); // rows that can be had back
const KEPT = 10000; // ms that a row which was taken away can be had back

/** The first words of a row, by which one knows it again; its first number where it has none. */
function nameOf(row) {
  const filled = [...row.querySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([type=radio]), textarea")]
    .map((each) => each.value.trim())
    .filter((value) => value !== "");
  return (filled.find((value) => /\p{L}{2}/u.test(value)) ?? filled[0] ?? "").slice(0, 60);
}

/** A line in place of the row, with a button that puts it back as it was; of an empty row nothing is left. */
function removeRow(button) {
  const row = button.closest(".row-field");
  const field = button.closest("[data-rows]");
  const add = field.querySelector(":scope > [data-add-row]");
  const name = nameOf(row);
  if (name) replaceRow(row, button.dataset, name, add); else { row.remove(); add.focus(); }
  changed(field);
}

function replaceRow(row, { removed, restore }, name, add) {
  const line = document.createElement("p");
  line.className = "kept row-removed";
  line.setAttribute("role", "status");
  const back = document.createElement("button");
  Object.assign(back, { type: "button", className: "quiet", textContent: restore });
  away.add(row);
  const timer = setTimeout(() => {
    away.delete(row);
    const hadFocus = line.contains(document.activeElement);
    line.remove();
    if (hadFocus) add.focus();
  }, KEPT);
  back.addEventListener("click", () => {
    clearTimeout(timer);
    away.delete(row);
    line.replaceWith(row);
    row.querySelector("[data-remove-row]").focus();
    changed(row);
  });
  row.replaceWith(line);
  line.append(`${removed.replace("{0}", name)} `, back);
  back.focus();
}

document.addEventListener("click", (event) => {
  const add = event.target.closest("[data-add-row]");
  if (add) {
    addRow(add.closest("[data-rows]")).querySelector("input:not([type=hidden]), select, textarea")?.focus();
  }
  const remove = event.target.closest("[data-remove-row]");
  if (remove) {
    removeRow(remove);
  }
});
// a file that is too large for the site is refused where it is chosen, and not sent
document.addEventListener("change", ({ target }) => {
  if (!target.matches("[type=file][data-largest]")) return;
  const isTooLarge = [...target.files].some((file) => file.size > Number(target.dataset.largest) * 1024 * 1024);
  target.setCustomValidity(isTooLarge ? target.dataset.toolarge : "");
  target.reportValidity();
});
document.addEventListener("change", (event) => {
  const many = event.target.closest("[data-many]");
  if (many && [...many.querySelectorAll("p.field input")].at(-1).value) addOne(many);
});

/** Makes and takes away rows and fields until the form has these names. */
export function shape(values) {
  const names = new Set(values.keys());
  document.querySelectorAll("[data-rows]").forEach((field) => {
    const prefix = `${field.dataset.rows}.`;
    const isMark = (name) => name.startsWith(prefix) && /^\d+\._row$/.test(name.slice(prefix.length));
    const there = (name) => field.querySelector(`[name="${CSS.escape(name)}"]`);
    const wanted = [...names].filter(isMark);
    field.querySelectorAll(":scope > .row-removed").forEach((line) => line.remove());
    for (let tries = 0; tries < 1000 && wanted.some((name) => !there(name)); tries++) addRow(field);
    rowsOf(field).filter((row) => !names.has(row.querySelector("input[type=hidden]").name)).forEach((row) => row.remove());
  });
  document.querySelectorAll("[data-many]").forEach((many) => {
    const fields = () => many.querySelectorAll("p.field input");
    const wanted = values.getAll(fields()[0].name).length;
    while (fields().length < Math.min(wanted, 1000)) addOne(many);
  });
}

// of the recurrence only what fits it, and what has a value
const when = document.querySelector("[data-group=when]");
if (when) {
  const part = (key) => when.querySelector(`[name="f.when.${key}"]`);
  const dated = ["calendar", "day", "month", "days", "main_day", "interval", "anchor", "short_month"];
  const fitting = () => {
    const lunar = part("calendar").value === "lunar";
    const more = lunar ? ["leap_month"] : ["weekday", "week"];
    return {
      once: ["start", "end", "main_day"],
      yearly: [...dated, ...more],
      monthly: [...dated.filter((key) => key !== "month"), ...more],
      weekly: ["weekday", "days"],
    }[part("repeats").value] ?? [];
  };
  const fit = () => {
    const keys = fitting();
    for (const input of when.querySelectorAll("[name^='f.when.']")) {
      const key = input.name.slice("f.when.".length);
      input.closest(".field").hidden = key !== "repeats" && !keys.includes(key) && !input.value;
    }
  };
  when.addEventListener("change", fit);
  form?.addEventListener("restored", fit);
  fit();
}
