// Pictures: by button, dropped or pasted. Each stands on its own line, in order; until it is there, a mark keeps its place.
import { ask } from "./asking.js";
import { addRow } from "./fields.js";
import { form, text, words, free, replace } from "./text.js";
import { busy } from "./saving.js";

const LARGEST = Number(words.largest) * 1024 * 1024;
const PICTURE = /^\s*!\[[^\]\n]*\]\([^)\n]*\)\s*$/;
const series = Math.random().toString(36).slice(2, 8);
const there = new Set();
let number = 0;

/** Says beside what was pressed why it cannot be. */
function refuse(place, file, problem) {
  const one = document.createElement("span");
  one.textContent = `${file.name}: ${problem}`;
  place.append(one);
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
}

function refusals(place) {
  place.replaceChildren();
  place.hidden = true;
  return place;
}

async function upload(file, place) {
  if (file.size > LARGEST) {
    refuse(place, file, words.toolarge.replace("{0}", words.largest));
    return null;
  }
  const body = new FormData();
  body.append("entry", words.entry);
  body.append("picture", file);
  const { ok, result, problem } = await ask("/admin/media", { method: "POST", body });
  if (!ok) refuse(place, file, problem);
  return ok ? result.file : null;
}

/** Puts a mark for each picture below the line of the caret, and a picture in the place of each mark as it arrives. */
export async function intoText(files) {
  const place = refusals(document.getElementById("upload-refused"));
  const waiting = files.map((file) => {
    const id = `${series}-${number++}`;
    const name = file.name.replace(/[[\]()\\\n]/g, "").slice(0, 60);
    return { id, file, mark: `![${words.uploading} ${name}](#tai-len-${id})` };
  });
  await free();
  below(waiting.map(({ mark }) => mark).join("\n"));
  busy(1);
  for (const { id, file, mark } of waiting) {
    const path = await upload(file, place);
    await free();
    there.add(id);
    const at = text.value.indexOf(mark);
    if (at >= 0) arrive(at, mark, path);
  }
  busy(-1);
}

function arrive(at, mark, path) {
  const end = at + mark.length;
  if (!path) {
    const alone = (at === 0 || text.value[at - 1] === "\n") && text.value[end] === "\n";
    replace(at, alone ? end + 1 : end, "");
    return;
  }
  const isHere = document.activeElement === text && text.selectionStart === end && text.selectionEnd === end;
  replace(at, end, `![](../media/${path})`);
  // who has not gone on writes the description
  if (isHere) text.setSelectionRange(at + 2, at + 2);
}

function below(marks) {
  const { value } = text;
  const found = value.indexOf("\n", text.selectionEnd);
  const end = found < 0 ? value.length : found;
  const line = value.slice(value.lastIndexOf("\n", end - 1) + 1, end);
  const above = value.slice(0, line.trim() ? end : end - line.length);
  const after = value.slice(end);
  const isAfterPicture = PICTURE.test(above.replace(/\n$/, "").split("\n").at(-1));
  const gap = above.trim() === "" ? "" : isAfterPicture ? "\n" : "\n\n";
  const lead = gap.slice(/\n*$/.exec(above)[0].length);
  const tail = after === "" || after.startsWith("\n\n") || PICTURE.test(after.split("\n")[1] ?? "") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  text.setSelectionRange(above.length, end);
  replace(above.length, end, lead + marks + tail);
  const last = above.length + lead.length + marks.length;
  text.setSelectionRange(last, last);
  text.focus({ preventScroll: true });
}

// undoing the arrival of a picture undoes its mark as well
text.addEventListener("input", (event) => {
  if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
  const left = /\(#tai-len-([a-z0-9-]+)\)/.exec(text.value);
  const command = event.inputType === "historyUndo" ? "undo" : "redo";
  if (left && there.has(left[1])) setTimeout(() => document.execCommand(command));
});

async function intoRows(field, files) {
  let place = field.querySelector(":scope > .upload-refused");
  if (!place) {
    place = document.createElement("p");
    place.className = "problem upload-refused";
    place.setAttribute("role", "alert");
    field.append(place);
  }
  refusals(place);
  busy(1);
  for (const file of files) {
    const path = await upload(file, place);
    if (!path) continue;
    const row = addRow(field);
    row.querySelector("[name$='.file']").value = path;
    row.querySelector("[name$='.alt']").focus();
    thumbnails(row);
    row.dispatchEvent(new Event("input", { bubbles: true }));
  }
  busy(-1);
}

// by button
const chooser = document.getElementById("picture");
let target = text;
document.querySelectorAll("[data-upload]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => { target = button; chooser.click(); });
});
chooser.addEventListener("change", () => {
  const files = [...chooser.files];
  chooser.value = "";
  if (files.length) into(target, files);
});

function into(where, files) {
  const field = where.dataset.upload === "row" ? where.closest("[data-rows]") : null;
  if (field) intoRows(field, files); else intoText(files);
}

// dropped: into the text or a list of pictures; anywhere else nothing happens, and the browser does not open the file
const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
const placeOf = (event) =>
  event.target.closest?.("[data-rows]")?.querySelector("[data-upload=row]") ?? (event.target.closest?.(".write") && text);
document.addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = placeOf(event) ? "copy" : "none";
});
document.addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  const where = placeOf(event);
  const items = [...event.dataTransfer.items].filter((item) => item.kind === "file");
  const files = items.filter((item) => !item.webkitGetAsEntry?.()?.isDirectory).map((item) => item.getAsFile()).filter(Boolean);
  if (!where || !files.length) return;
  const dropped = where === text && document.caretPositionFromPoint?.(event.clientX, event.clientY);
  if (dropped?.offsetNode === text) text.setSelectionRange(dropped.offset, dropped.offset);
  into(where, files);
});

// what matters in a picture: a click, or the numbers beside it
const prepared = new WeakSet();
function thumbnails(root) {
  root.querySelectorAll("[data-focus]").forEach((button) => {
    const row = button.closest(".row-field");
    const at = (name) => row.querySelector(`[name$=".${name}"]`);
    if (!at("focus_x") || !at("file").value) return;
    button.hidden = false;
    const picture = button.querySelector("img") || button.insertBefore(Object.assign(new Image(), { alt: "" }), button.firstChild);
    picture.src = `/admin/media/picture?path=${encodeURIComponent(at("file").value)}`;
    const mark = () => {
      const point = button.querySelector("i");
      point.style.left = `${at("focus_x").value || 50}%`;
      point.style.top = `${at("focus_y").value || 50}%`;
    };
    mark();
    if (prepared.has(row)) return;
    prepared.add(row);
    button.addEventListener("click", (event) => {
      if (event.detail === 0) { at("focus_x").focus(); return; }
      const box = button.getBoundingClientRect();
      at("focus_x").value = Math.round((event.clientX - box.left) / box.width * 100);
      at("focus_y").value = Math.round((event.clientY - box.top) / box.height * 100);
      row.dispatchEvent(new Event("input", { bubbles: true }));
    });
    row.addEventListener("input", mark);
  });
}
thumbnails(form);
form.addEventListener("change", (event) => {
  if (event.target.name?.endsWith(".file")) thumbnails(event.target.closest(".row-field") ?? form);
});
form.addEventListener("restored", () => thumbnails(form));
