// Pasting: words win over a picture of them, and what was formatted elsewhere becomes Markdown.
import { ask } from "./asking.js";
import { intoText } from "./pictures.js";
import { busy } from "./saving.js";
import { text, words, free, replace, held, apart } from "./text.js";

const FORMAT = "h1, h2, h3, h4, h5, h6, [role=heading], b, strong, i, em, a[href], li, blockquote, tr > :nth-child(2), tr + tr,"
  + " p + p, div + div, br, [style*='font-weight'], [style*='font-style'], [style*='mso-list']";
const BLOCK = /\n|^(#{1,6} |[-*+] |\d+[.)] |> |\|)/;

// with Shift, or by "paste as plain text", the words come as they are
let asPlain = false;
text.addEventListener("keydown", (event) => {
  asPlain = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
});
text.addEventListener("paste", (event) => {
  const data = event.clipboardData;
  const files = [...data.files];
  const plain = data.getData("text/plain");
  const page = new DOMParser().parseFromString(asPlain ? "" : data.getData("text/html"), "text/html");
  page.querySelectorAll("style, script, xml, img").forEach((each) => each.remove());
  asPlain = false;
  // a copied file comes with its name as text
  const isName = files.some((file) => file.name === plain.trim());
  const hasWords = (plain.trim() || page.body.textContent.trim()) && !isName;
  if (files.length && !hasWords) {
    event.preventDefault();
    intoText(files);
  } else if (page.querySelector(FORMAT) && !isCode(page)) {
    event.preventDefault();
    formatted(page.body.innerHTML, plain);
  }
});

/** An editor of programs colours its lines: the words as they are are the better copy. */
function isCode(page) {
  return /white-space:\s*pre(;|$)/.test(page.body.firstElementChild?.getAttribute("style") ?? "");
}

async function formatted(html, plain) {
  const range = held();
  const refused = document.getElementById("upload-refused");
  refused.hidden = true;
  busy(1);
  const { ok, result, problem } = await ask("/admin/markdown", {
    method: "POST",
    headers: { "Content-Type": "text/html;charset=UTF-8" },
    body: html,
  });
  await free();
  const markdown = ok && result.markdown ? result.markdown : plain.trim().replace(/\r?\n+/g, "\n\n");
  replace(range.start, range.end, BLOCK.test(markdown) ? apart(markdown, range.start, range.end) : markdown);
  range.letGo();
  if (!ok) {
    refused.textContent = `${words.plain} ${problem}`;
    refused.hidden = false;
  }
  busy(-1);
}
