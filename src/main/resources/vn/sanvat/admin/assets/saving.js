// Saving while one writes. What is not saved is kept in this browser and offered at the next visit.
import { ask } from "./asking.js";
import { copiesOf, drop, leftBehind, mine } from "./copies.js";
import { renumber, shape } from "./fields.js";
import { show } from "./preview.js";
import { signedInAgain } from "./sign-in.js";
import { form, text, words } from "./text.js";

const status = document.getElementById("saved");
const signIn = document.getElementById("sign-in-again");
const kept = document.getElementById("kept");
const from = form.elements.from;
const copies = copiesOf(words.entry, words.lang);
const collides = form.querySelector(".collisions") !== null;
const SAVED = /(?:^|; )sanvat_saved=([^;]+)/;
const PRESSED = "sanvat-pressed";
const PAUSE = 1500;

const say = (message, kind) => {
  status.textContent = message;
  status.dataset.kind = kind;
  signIn.hidden = kind !== "signed-out";
};

/** The form as it is sent: without the marks of pictures that are on their way. */
function filled(from = form) {
  const data = new FormData(from);
  data.set("body", from.elements.body.value.replace(/!\[[^\]\n]*\]\(#tai-len-[a-z0-9-]+\)\n?/g, ""));
  return data;
}
const state = (from) => {
  const data = filled(from);
  for (const name of ["_csrf", "from", "then", "press"]) data.delete(name);
  return new URLSearchParams(data).toString();
};
/** The form as the site sent it, whatever was written since, before this script was there. */
function sent() {
  const copy = form.cloneNode(true);
  copy.reset();
  return state(copy);
}
// what the site shows again because it could not take it, is not saved
let saved = words.refused === undefined ? sent() : "", timer, running = false, leaving = false, pause = PAUSE, works = 0;
const keep = (press) =>
  copies.keep({
    from: from.value,
    state: state(),
    press,
    title: document.querySelector("h1").textContent,
    path: location.pathname.replace(/\/save$/, "") + location.search,
  });

/** Something is on its way that the text waits for: nothing is saved until it is there. */
export function busy(more) {
  works += more;
  if (works) say(words.working, "saving");
  else if (state() === saved) say("", "saved");
  else changed();
}

const counts = document.getElementById("counts");
function count() {
  const number = (text.value.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  const noAlt = /!\[\s*\]\(/.test(text.value);
  counts.textContent = words.words.replace("{0}", number) + (noAlt ? ` · ${words.noalt}` : "");
}

async function save() {
  if (running || works || state() === saved || collides) return;
  running = true;
  const sending = state();
  say(words.saving, "saving");
  const answer = await ask(form.getAttribute("action"), {
    method: "POST",
    headers: { "X-Autosave": "true" },
    body: new URLSearchParams(filled()),
    quiet: true,
  });
  if (answer.ok) wasSaved(answer.result, sending); else wasNot(answer);
  running = false;
  if (state() !== saved) later();
}

function wasSaved(result, sending) {
  from.value = result.from;
  saved = renumber(sending);
  pause = PAUSE;
  say(words.saved.replace("{0}", result.at), "saved");
  if (state() === saved) copies.forget(); else keep();
  if (result.entry !== words.entry) follow(result);
  if (result.merged) merged();
  for (const id of ["todo", "advice"]) {
    const list = document.getElementById(id);
    list.hidden = result[id].length === 0;
    list.querySelector("ul").replaceChildren(...result[id].map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }));
  }
  show(result.preview);
}

function wasNot({ offline, signedOut, problem, status: code }) {
  pause = offline ? Math.min(pause * 2, 15000) : 10000;
  if (signedOut) say(`${words.unsaved}. ${problem}`, "signed-out");
  else if (offline) say(words.offline, "unsaved");
  else say(`${words.unsaved}. ${problem}`, "unsaved");
  if (code === 404 || code === 410) gone(problem);
}

/** Somebody has given the entry another address while it was written. */
function follow({ entry, path }) {
  const address = new URL(path, location.href);
  form.setAttribute("action", `${address.pathname}/save${address.search}`);
  history.replaceState(null, "", address);
  words.entry = entry;
  copies.follow(entry);
}

const button = (label, action) => {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "quiet", textContent: label });
  made.addEventListener("click", action);
  return made;
};

function merged() {
  kept.replaceChildren(`${words.merged} `, button(words.reload, async () => {
    await save();
    if (state() === saved) location.reload();
  }));
  kept.hidden = false;
}

/** The entry is no more: the words still are, and the site shows what can be done with them. */
function gone(problem) {
  const copy = button(words.copytext, () => {});
  copy.dataset.copy = "text";
  const more = button(words.gonemore, () => form.requestSubmit(form.querySelector("[name=then][value=save]")));
  kept.replaceChildren(`${problem} ${words.gone} `, more, " ", copy);
  kept.hidden = false;
}

const later = () => {
  clearTimeout(timer);
  timer = setTimeout(save, pause);
};
function changed() {
  count();
  if (state() === saved) return;
  keep();
  if (!running && !works && status.dataset.kind !== "signed-out") say(words.unsaved, "unsaved");
  later();
}
form.addEventListener("input", changed);
form.addEventListener("change", changed);
addEventListener("online", () => { pause = PAUSE; save(); });
signIn.addEventListener("click", async () => {
  if (await signedInAgain()) save();
  text.focus();
});

// a press goes when nothing is on its way any more; what it sends is kept until the site says, by a cookie, that it has it
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  if (works) {
    event.preventDefault();
    say(words.working, "saving");
  }
});
form.addEventListener("goes", () => {
  const press = document.createElement("input");
  Object.assign(press, { type: "hidden", name: "press" });
  press.value = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  form.append(press);
  keep(press.value);
  sessionStorage.setItem(PRESSED, copies.own()?.key ?? "");
  leaving = true;
  running = true;
});
form.addEventListener("stays", ({ detail }) => {
  keep();
  say(`${words.unsaved}. ${detail}`, "unsaved");
  later();
});
// whoever signs out has been asked already
addEventListener("left", () => { leaving = true; });
addEventListener("beforeunload", (event) => {
  if (!leaving && (state() !== saved || collides)) event.preventDefault();
});

/** Puts a copy into the form. */
function restore(copy) {
  const values = new URLSearchParams(copy.state);
  shape(values);
  for (const name of new Set(values.keys())) {
    const fields = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
    const given = values.getAll(name);
    fields.forEach((field, index) => {
      if (field.type === "checkbox" || field.type === "radio") field.checked = given.includes(field.value);
      else if (field.type !== "hidden") field.value = given[index] ?? "";
    });
  }
  from.value = copy.from;
  form.dispatchEvent(new Event("restored"));
  changed();
  drop(copy);
}

/** The copy of a press that the site has acknowledged, or that stands in this form again, is of no more use. */
function settlePress() {
  const pressed = sessionStorage.getItem(PRESSED);
  sessionStorage.removeItem(PRESSED);
  const isHere = collides || saved === "";
  const has = SAVED.exec(document.cookie)?.[1];
  // an acknowledgement may come after other pages, when the words of an entry that is gone became another one
  mine().filter(({ key, press }) => (press && press === has) || (isHere && key === pressed)).forEach(drop);
  if (isHere) keep();
}

/** Copies of this entry under a name that it had before. */
async function followed() {
  const folder = words.entry.split("/")[0];
  const others = (await leftBehind()).filter((copy) =>
    copy.language === words.lang && copy.entry !== words.entry && copy.entry.startsWith(`${folder}/`));
  const found = [];
  for (const copy of others) {
    const answer = await fetch(copy.path, { method: "HEAD" }).catch(() => null);
    if (answer && new URL(answer.url).pathname === location.pathname) found.push(copy);
  }
  return found;
}

async function offer() {
  const left = [...await copies.left(), ...await followed()];
  left.filter((copy) => copy.state === saved).forEach(drop);
  const others = left.filter((copy) => copy.state !== saved);
  if (collides || others.length === 0) return;
  kept.replaceChildren(...others.slice(0, 5).map((copy) => {
    const line = document.createElement("p");
    const at = new Date(copy.at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
    const done = () => { line.remove(); kept.hidden = kept.childElementCount === 0; };
    line.append(
      `${words.kept.replace("{0}", at)} `,
      button(words.restore, () => { done(); restore(copy); }), " ",
      button(words.discard, () => { done(); drop(copy); }));
    return line;
  }));
  kept.hidden = false;
}

settlePress();
offer();
changed();
