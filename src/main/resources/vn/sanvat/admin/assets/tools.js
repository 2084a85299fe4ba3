// The tools above the text, their keys, and lists that go on by themselves.
import { form, text, insert, replace, apart } from "./text.js";

/** The line or lines that the selection touches. */
function lines() {
  const start = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
  const found = text.value.indexOf("\n", text.selectionEnd);
  return { start, end: found < 0 ? text.value.length : found };
}

const signsBefore = (at) => /\**$/.exec(text.value.slice(0, at))[0].length;
const signsAfter = (at) => /^\**/.exec(text.value.slice(at))[0].length;
// one sign is italic, two are bold, three are both
const has = (signs, mark) => (mark === "**" ? signs >= 2 : signs === 1 || signs === 3);

/** Bold or italic: puts the marks around what is selected, or takes them away. */
function mark(sign) {
  const [start, end] = [text.selectionStart, text.selectionEnd];
  const chosen = text.value.slice(start, end);
  const within = /^(\**)([\s\S]*?)(\**)$/.exec(chosen);
  if (chosen && within[2] && has(within[1].length, sign) && has(within[3].length, sign)) {
    const bare = chosen.slice(sign.length, -sign.length);
    insert(bare, [0, bare.length]);
  } else if (has(signsBefore(start), sign) && has(signsAfter(end), sign)) {
    unmark(start - sign.length, end + sign.length, sign);
  } else if (start === end && closing(start, sign)) {
    text.setSelectionRange(start + sign.length, start + sign.length);
  } else {
    const space = /^(\s*)([\s\S]*?)(\s*)$/.exec(chosen);
    insert(space[1] + sign + space[2] + sign + space[3],
      [space[1].length + sign.length, space[1].length + sign.length + space[2].length]);
  }
}

function unmark(start, end, sign) {
  const [from, to] = [text.selectionStart - sign.length, text.selectionEnd - sign.length];
  replace(start, end, text.value.slice(start + sign.length, end - sign.length));
  text.setSelectionRange(from, to);
}

/** Whether the caret stands at the end of marked words: pressing again goes on without the mark. */
function closing(at, sign) {
  const line = text.value.slice(text.value.lastIndexOf("\n", at - 1) + 1, at);
  return has(signsAfter(at), sign) && line.split(sign).length % 2 === 0;
}

/** Puts a sign before each line that is touched, or takes it away where all have it. */
function prefix(sign, others) {
  const { start, end } = lines();
  const all = text.value.slice(start, end).split("\n");
  const isOn = all.filter((line) => line.trim()).every((line) => line.startsWith(sign)) && all.some((line) => line.trim());
  const changed = all.map((line) => (isOn ? line.slice(line.startsWith(sign) ? sign.length : 0) : sign + line.replace(others, "")));
  const [from, to] = [text.selectionStart, text.selectionEnd];
  const written = changed.join("\n");
  // who goes on typing does so in the text; a selection made while the focus is elsewhere may be lost
  text.focus({ preventScroll: true });
  replace(start, end, written);
  // pressing again means the same lines
  if (from === to) text.setSelectionRange(start + written.length - (end - to), start + written.length - (end - to));
  else text.setSelectionRange(start, start + written.length);
}

const tools = {
  bold: () => mark("**"),
  italic: () => mark("*"),
  heading: () => prefix("## ", /^#{1,6}\s+/),
  list: () => prefix("- ", /^\s*([-*+]|\d+[.)])\s+/),
  quote: () => prefix("> ", /^>\s?/),
  link: () => {
    const chosen = text.value.slice(text.selectionStart, text.selectionEnd);
    insert(`[${chosen}](https://)`, chosen ? [chosen.length + 3, chosen.length + 11] : [1, 1]);
  },
};
const bar = form.querySelector("[role=toolbar]");
bar.hidden = false;
bar.addEventListener("click", (event) => tools[event.target.closest("[data-tool]")?.dataset.tool]?.());
text.addEventListener("keydown", (event) => {
  if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const tool = { b: "bold", i: "italic", k: "link" }[event.key.toLowerCase()];
  if (tool) {
    event.preventDefault();
    tools[tool]();
  }
});

// Enter goes on with a list or a quotation, and ends it on an empty item; as an input it comes from phones, too
const ITEM = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))(\s+|$)/;
text.addEventListener("beforeinput", (event) => {
  if (event.isComposing || !["insertLineBreak", "insertParagraph"].includes(event.inputType)) return;
  if (text.selectionStart !== text.selectionEnd) return;
  const { start, end } = lines();
  const line = text.value.slice(start, end);
  const item = ITEM.exec(line);
  if (!item || text.selectionStart < start + item[0].length) return;
  event.preventDefault();
  if (line.trim() === item[0].trim()) {
    replace(start, end, "");
    return;
  }
  const sign = item[3] ? `${Number(item[3]) + 1}${item[4]}` : item[2] ?? item[5];
  insert(`\n${item[1]}${sign} `);
});

// a link stands in the sentence; a card, a map and a gallery stand in a paragraph of their own
document.getElementById("insert")?.addEventListener("picked", ({ target, detail: { title, link } }) => {
  const as = document.getElementById("insert-as").value;
  target.value = "";
  if (as) {
    // who is at the end goes on below it
    const below = text.selectionEnd === text.value.length ? "\n\n" : "";
    insert(apart(`[${title}](${link}${as === "card" ? "" : `#${as}`})${below}`, text.selectionStart, text.selectionEnd));
  }
  else insert(`[${title}](${link})`);
});
