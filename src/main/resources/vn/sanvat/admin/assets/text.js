// The text of an entry, changed by scripts so that the browser can undo it and whoever writes stays where they are.
export const form = document.getElementById("editor");
export const text = document.getElementById("text");
export const words = form.dataset;

let composing = false;
text.addEventListener("compositionstart", () => { composing = true; });
text.addEventListener("compositionend", () => { composing = false; });

/** When no keyboard is in the middle of a word, which a change would break. */
export async function free() {
  while (composing) {
    await new Promise((resolve) => text.addEventListener("compositionend", resolve, { once: true }));
  }
}

/** Puts words in the place of others, in one step; what was selected there, or the caret, comes to stand behind them. */
export function replace(start, end, inserted) {
  if (start === end && inserted === "") return;
  const active = document.activeElement;
  const [from, to, scrolled] = [text.selectionStart, text.selectionEnd, text.scrollTop];
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, end);
  const done = inserted === "" ? document.execCommand("delete") : document.execCommand("insertText", false, inserted);
  if (!done) {
    text.setRangeText(inserted, start, end, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const isHere = from >= start && to <= end;
  const moved = (at) => (isHere ? start + inserted.length : at <= start ? at : at >= end ? at + inserted.length - (end - start) : start);
  text.setSelectionRange(moved(from), moved(to));
  if (!isHere) text.scrollTop = scrolled;
  if (active !== text && active !== document.body) active.focus({ preventScroll: true });
}

/** Puts words at the caret, or in the place of what is selected, and selects a part of them. */
export function insert(inserted, select) {
  const start = text.selectionStart;
  text.focus();
  replace(start, text.selectionEnd, inserted);
  if (select) text.setSelectionRange(start + select[0], start + select[1]);
}

// ranges that move along while somebody writes before them
const ranges = new Set();
let before = text.value;
text.addEventListener("input", () => {
  const now = text.value;
  if (ranges.size) {
    let same = 0;
    while (same < Math.min(before.length, now.length) && before[same] === now[same]) same++;
    const more = now.length - before.length;
    for (const range of ranges) {
      if (range.start > same) range.start = Math.max(same, range.start + more);
      if (range.end > same) range.end = Math.max(same, range.end + more);
    }
  }
  before = now;
});

/** What is selected now, wherever it comes to stand until it is let go. */
export function held() {
  before = text.value;
  const range = { start: text.selectionStart, end: text.selectionEnd, letGo: () => ranges.delete(range) };
  ranges.add(range);
  return range;
}

/** Paragraphs of their own, with an empty line above and below where there is none. */
export function apart(inserted, start, end) {
  const above = text.value.slice(0, start);
  const below = text.value.slice(end);
  const lead = above === "" || above.endsWith("\n\n") ? "" : above.endsWith("\n") ? "\n" : "\n\n";
  const tail = below === "" || below.startsWith("\n\n") ? "" : below.startsWith("\n") ? "\n" : "\n\n";
  return lead + inserted + tail;
}
