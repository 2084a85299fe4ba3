// The desk works without script; this adds what is handy: saving while one writes, tools, picking by search, a preview.
"use strict";

// a click into a link that is to be copied selects it
for (const id of ["link", "preview-link"]) {
  document.getElementById(id)?.addEventListener("focus", (event) => event.target.select());
}
const previewLink = document.getElementById("preview-link");
if (previewLink) previewLink.value = new URL(previewLink.value, location.href).href;

// on a narrow screen the menu is one row that scrolls
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// picking an entry or a region by a few letters, with or without marks
let pickNumber = 0;
function pick(input) {
  const list = document.createElement("datalist");
  list.id = `pick-${pickNumber++}`;
  input.after(list);
  input.setAttribute("list", list.id);
  let timer, found = [];
  input.addEventListener("input", (event) => {
    const chosen = found.find((each) => each.value === input.value);
    if (chosen && input.hasAttribute("data-insert")) {
      input.value = "";
      insertEntry(chosen, document.getElementById("insert-as").value);
      return;
    }
    if (chosen || event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const query = new URLSearchParams({ kind: input.dataset.pick, q: input.value });
      try {
        const answer = await fetch(`/admin/pick?${query}`);
        found = answer.ok ? await answer.json() : [];
      } catch { found = []; }
      list.replaceChildren(...found.map((each) => {
        const option = document.createElement("option");
        option.value = each.value;
        return option;
      }));
    }, 150);
  });
}
function prepare(root) {
  root.querySelectorAll("[data-pick]").forEach(pick);
}
prepare(document);

// rows of a list: one more, one less
document.querySelectorAll("[data-rows]").forEach((field) => {
  const add = field.querySelector(":scope > [data-add-row]");
  const rows = () => [...field.querySelectorAll(":scope > .row-field")];
  const empty = rows().at(-1).cloneNode(true);
  let number = rows().length;
  const removable = (row) => {
    const button = row.querySelector("[data-remove-row]");
    button.hidden = false;
    button.addEventListener("click", () => { row.remove(); add.focus(); changed(); });
  };
  // without script a row that is still empty stands there; with it, there is a button
  rows().filter((row) => row.hasAttribute("data-new")).forEach((row) => row.remove());
  rows().forEach(removable);
  add.hidden = false;
  add.addEventListener("click", () => {
    const row = empty.cloneNode(true);
    const mark = /\.\d+(\.|$)/;
    const base = row.querySelector("input[type=hidden]").name.replace(/\._row$/, "");
    const name = base.replace(/\d+$/, String(number));
    const ids = [base, name].map((each) => each.replaceAll(".", "-"));
    row.querySelectorAll("[name],[id],[for],[aria-describedby]").forEach((each) => {
      for (const attribute of ["name", "id", "for", "aria-describedby"]) {
        const value = each.getAttribute(attribute);
        if (value) each.setAttribute(attribute, value.replace(base, name).replace(ids[0], ids[1]));
      }
    });
    number++;
    removable(row);
    add.before(row);
    prepare(row);
    row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  });
});
document.querySelectorAll("[data-many]").forEach((field) => {
  field.addEventListener("change", () => {
    const last = [...field.querySelectorAll("p.field")].at(-1);
    if (!last.querySelector("input").value) return;
    const next = last.cloneNode(true);
    next.querySelector("datalist")?.remove();
    const input = next.querySelector("input");
    const id = input.id.replace(/\d+$/, (n) => String(Number(n) + 1));
    next.querySelector("label").setAttribute("for", id);
    Object.assign(input, { id, value: "" });
    last.after(next);
    pick(input);
  });
});

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
  fit();
}

// passkeys: the site's question goes to the device, and its answer into the form
const bytes = (base64url) =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const withBytes = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));
const devices = {
  create: (options) => navigator.credentials.create({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: withBytes(options.excludeCredentials),
  } }),
  get: (options) => navigator.credentials.get({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: withBytes(options.allowCredentials),
  } }),
};
const asText = (credential) => {
  const { response } = credential;
  const parts = { clientDataJSON: base64url(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) parts[name] = base64url(response[name]);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  return JSON.stringify({
    id: credential.id,
    rawId: base64url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: parts,
  });
};
// browsers know no passkeys of a bare address
const passkeysWork = window.isSecureContext && window.PublicKeyCredential && !/^[\d.]+$|:/.test(location.hostname);
if (passkeysWork) document.getElementById("no-passkeys")?.remove();
document.querySelectorAll(passkeysWork ? "[data-passkey]" : "none").forEach((asked) => {
  asked.hidden = false;
  const wrong = asked.querySelector("[role=alert]");
  const button = asked.querySelector("button");
  asked.addEventListener("submit", async (event) => {
    event.preventDefault();
    wrong.hidden = true;
    button.disabled = true;
    try {
      const answer = await fetch(asked.dataset.ask, {
        method: "POST",
        headers: { "X-XSRF-TOKEN": asked.elements._csrf.value, Accept: "application/json" },
      });
      if (answer.redirected) { location = asked.getAttribute("action"); return; }
      if (!answer.ok) throw new Error(answer.status);
      const options = await answer.json();
      asked.elements.credential.value = asText(await devices[asked.dataset.passkey](options));
      asked.submit();
    } catch (error) {
      const { refused, failed, known } = asked.dataset;
      wrong.textContent = { NotAllowedError: refused, InvalidStateError: known ?? refused }[error.name] ?? failed;
      wrong.hidden = false;
      button.disabled = false;
    }
  });
});

const form = document.getElementById("editor");
const text = document.getElementById("text");
const words = form?.dataset ?? {};
let changed = () => {};

function insertText(inserted, select) {
  const [start, end] = [text.selectionStart, text.selectionEnd];
  text.focus();
  // keeps the browser's own undo, unlike setting the value
  if (!document.execCommand("insertText", false, inserted)) text.setRangeText(inserted, start, end, "end");
  if (select) text.setSelectionRange(start + select[0], start + select[1]);
  changed();
}

// a link stands in the sentence; a card, a map and a gallery stand in a paragraph of their own
function insertEntry({ title, link }, as) {
  if (!as) { insertText(`[${title}](${link})`); return; }
  const before = text.value.slice(0, text.selectionStart);
  const after = text.value.slice(text.selectionEnd);
  const above = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const below = after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  insertText(`${above}[${title}](${link}${as === "card" ? "" : `#${as}`})${below}`);
}

if (form && text) {
  const tools = {
    bold: () => around("**"),
    italic: () => around("*"),
    heading: () => lines("## "),
    list: () => lines("- "),
    quote: () => lines("> "),
    link: () => {
      const chosen = text.value.slice(text.selectionStart, text.selectionEnd);
      insertText(`[${chosen}](https://)`, [chosen.length + 3, chosen.length + 11]);
    },
  };
  const around = (mark) => {
    const chosen = text.value.slice(text.selectionStart, text.selectionEnd);
    insertText(mark + chosen + mark, [mark.length, mark.length + chosen.length]);
  };
  const lines = (mark) => {
    const start = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
    text.setSelectionRange(start, text.selectionEnd);
    insertText(text.value.slice(start, text.selectionEnd).replace(/^/gm, mark));
  };
  const bar = form.querySelector("[role=toolbar]");
  bar.hidden = false;
  bar.addEventListener("click", (event) => tools[event.target.closest("[data-tool]")?.dataset.tool]?.());
  text.addEventListener("keydown", (event) => {
    if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const tool = { b: "bold", i: "italic", k: "link" }[event.key];
    if (tool) {
      event.preventDefault();
      tools[tool]();
    }
  });

  const status = document.getElementById("saved");
  const say = (message, kind) => {
    status.textContent = message;
    status.dataset.kind = kind;
  };
  const counts = document.getElementById("counts");
  const count = () => {
    const number = (text.value.match(/[\p{L}\p{N}]+/gu) ?? []).length;
    const noAlt = /!\[\s*\]\(/.test(text.value);
    counts.textContent = words.words.replace("{0}", number) + (noAlt ? ` · ${words.noalt}` : "");
  };
  count();

  const preview = document.getElementById("preview");
  preview.hidden = false;
  preview.addEventListener("click", (event) => {
    const width = event.target.closest("[data-width]");
    if (!width) return;
    preview.querySelectorAll("[data-width]").forEach((each) => each.setAttribute("aria-pressed", each === width));
    preview.dataset.shown = width.dataset.width;
  });

  // pictures: by button, dropped or pasted
  const chooser = document.getElementById("picture");
  const refused = document.getElementById("upload-refused");
  const upload = async (file) => {
    say(words.uploading, "saving");
    refused.hidden = true;
    const data = new FormData();
    data.append("entry", words.entry);
    data.append("picture", file);
    try {
      const answer = await fetch("/admin/media", {
        method: "POST",
        headers: { "X-XSRF-TOKEN": form.elements._csrf.value, Accept: "application/json" },
        body: data,
      });
      const json = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
      const result = json ? await answer.json() : {};
      say("", "saved");
      if (answer.ok) return result.file;
      refused.textContent = `${file.name}: ${result.problem ?? answer.status}`;
    } catch {
      say("", "saved");
      refused.textContent = `${file.name}: ${words.offline}`;
    }
    refused.hidden = false;
    return null;
  };
  const intoText = async (file) => {
    const path = await upload(file);
    if (path) insertText(`![](../media/${path})`, [2, 2]);
  };
  let target = "text";
  document.querySelectorAll("[data-upload]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => { target = button; chooser.click(); });
  });
  chooser.addEventListener("change", async () => {
    const [file] = chooser.files;
    chooser.value = "";
    if (!file) return;
    if (target.dataset.upload === "text") { await intoText(file); return; }
    const path = await upload(file);
    if (!path) return;
    const field = target.closest("[data-rows]");
    field.querySelector(":scope > [data-add-row]").click();
    const row = [...field.querySelectorAll(":scope > .row-field")].at(-1);
    row.querySelector("[name$='.file']").value = path;
    row.querySelector("[name$='.alt']").focus();
    thumbnails(row);
    changed();
  });
  const pictures = (list) => [...(list?.files ?? [])].filter((file) => file.type.startsWith("image/"));
  text.addEventListener("paste", (event) => {
    const found = pictures(event.clipboardData);
    if (found.length) { event.preventDefault(); found.forEach(intoText); }
  });
  text.addEventListener("dragover", (event) => event.preventDefault());
  text.addEventListener("drop", (event) => {
    const found = pictures(event.dataTransfer);
    if (found.length) { event.preventDefault(); found.forEach(intoText); }
  });
  // what matters in a picture: a click, or the numbers beside it
  const thumbnails = (root) => root.querySelectorAll("[data-focus]").forEach((button) => {
    const row = button.closest(".row-field");
    const at = (name) => row.querySelector(`[name$=".${name}"]`);
    if (!at("focus_x") || !at("file").value) return;
    button.hidden = false;
    button.querySelector("img").src = `/media/${at("file").value}/320.webp`;
    const mark = () => {
      const point = button.querySelector("i");
      point.style.left = `${at("focus_x").value || 50}%`;
      point.style.top = `${at("focus_y").value || 50}%`;
    };
    button.addEventListener("click", (event) => {
      if (event.detail === 0) { at("focus_x").focus(); return; }
      const box = button.getBoundingClientRect();
      at("focus_x").value = Math.round((event.clientX - box.left) / box.width * 100);
      at("focus_y").value = Math.round((event.clientY - box.top) / box.height * 100);
      mark();
      changed();
    });
    row.addEventListener("input", mark);
    mark();
  });
  thumbnails(form);

  // saving while one writes; what is not saved is kept in this browser
  // a page that shows what collides has another address, but the same form
  const key = `sanvat ${form.getAttribute("action")}`;
  const from = form.elements.from;
  const state = () => {
    const data = new FormData(form);
    for (const name of ["_csrf", "from", "then", "press"]) data.delete(name);
    return new URLSearchParams(data).toString();
  };
  let saved = state(), timer, running = false, pause = 1500;
  const keep = (press) => {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), from: from.value, state: state(), press }));
    } catch { /* full or forbidden: the form still has it */ }
  };
  const forget = () => { try { localStorage.removeItem(key); } catch { /* nothing kept */ } };

  const save = async () => {
    if (running || state() === saved || form.querySelector(".collisions")) return;
    running = true;
    const sending = state();
    say(words.saving, "saving");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { "X-Autosave": "true", Accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      const result = (answer.headers.get("Content-Type") ?? "").startsWith("application/json") ? await answer.json() : {};
      if (answer.ok) {
        from.value = result.from;
        saved = sending;
        pause = 1500;
        say(words.saved.replace("{0}", result.at), "saved");
        if (state() === saved) forget(); else keep();
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
        preview.querySelector("iframe").src = result.preview;
      } else {
        pause = 10000;
        say(`${words.unsaved}. ${result.problem ?? answer.status}`, "unsaved");
      }
    } catch {
      pause = Math.min(pause * 2, 15000);
      say(words.offline, "unsaved");
    }
    running = false;
    if (state() !== saved) later();
  };
  const merged = () => {
    const note = document.getElementById("kept");
    const reload = document.createElement("button");
    Object.assign(reload, { type: "button", className: "quiet", textContent: words.reload });
    reload.addEventListener("click", async () => {
      await save();
      if (state() === saved) location.reload();
    });
    note.replaceChildren(`${words.merged} `, reload);
    note.hidden = false;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  changed = () => {
    count();
    if (state() === saved) return;
    keep();
    if (!running) say(words.unsaved, "unsaved");
    later();
  };
  form.addEventListener("input", () => changed());
  form.addEventListener("change", () => changed());
  addEventListener("online", save);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    running = true;
    leaving = true;
    // kept until the site says, by a cookie, that it has the text of this very press
    const press = document.createElement("input");
    Object.assign(press, { type: "hidden", name: "press" });
    press.value = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    form.append(press);
    keep(press.value);
  });
  let leaving = false;
  addEventListener("beforeunload", (event) => {
    if (!leaving && (state() !== saved || form.querySelector(".collisions"))) event.preventDefault();
  });

  // rows that were added or taken away before
  const restoreRows = (names) => {
    document.querySelectorAll("[data-rows]").forEach((field) => {
      const prefix = `${field.dataset.rows}.`;
      const marks = [...names].filter((name) => name.startsWith(prefix) && /^\d+\._row$/.test(name.slice(prefix.length)));
      const there = (mark) => field.querySelector(`[name="${CSS.escape(mark)}"]`);
      const add = field.querySelector(":scope > [data-add-row]");
      for (let tries = 0; tries < 200 && marks.some((mark) => !there(mark)); tries++) add.click();
      field.querySelectorAll(":scope > .row-field > input[type=hidden]").forEach((mark) => {
        if (!names.has(mark.name)) mark.closest(".row-field").remove();
      });
    });
  };
  // text that an earlier visit could not save
  const restore = (kept) => {
    const values = new URLSearchParams(kept.state);
    restoreRows(new Set(values.keys()));
    for (const name of new Set(values.keys())) {
      const fields = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
      const given = values.getAll(name);
      fields.forEach((field, index) => {
        if (field.type === "checkbox" || field.type === "radio") field.checked = given.includes(field.value);
        else if (field.type !== "hidden") field.value = given[index] ?? "";
      });
    }
    from.value = kept.from;
    changed();
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    const acknowledged = /(?:^|; )sanvat_saved=([^;]+)/.exec(document.cookie)?.[1];
    if (kept?.press && kept.press === acknowledged) forget();
    else if (kept && kept.state !== saved && !form.querySelector(".collisions")) {
      const note = document.getElementById("kept");
      const at = new Date(kept.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      const button = (label, action) => {
        const made = document.createElement("button");
        Object.assign(made, { type: "button", className: "quiet", textContent: label });
        made.addEventListener("click", () => { note.hidden = true; action(); });
        return made;
      };
      note.replaceChildren(
        `${words.kept.replace("{0}", at)} `,
        button(words.restore, () => restore(kept)), " ", button(words.discard, forget));
      note.hidden = false;
    } else if (form.querySelector(".collisions")) keep();
    else if (kept) forget();
  } catch { forget(); }
}
