// The desk works without script; this adds what is handy: saving while one writes, tools, picking by search, a preview.
import "./copying.js";
import "./fields.js";
import "./leftovers.js";
import "./lists.js";
import "./passkeys.js";
import "./sign-in.js";
import { isEditor } from "./text.js";

// on a narrow screen the menu is one row that scrolls
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

if (isEditor) {
  await import("./saving.js");
  await import("./pictures.js");
  await import("./pasting.js");
  // these are seen, so they come when the rest is there
  await import("./tools.js");
}
