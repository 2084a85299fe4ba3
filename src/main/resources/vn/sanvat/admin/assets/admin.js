// The desk works without script; this adds what is handy. editor.js adds what helps to write.
import "./copying.js";
import "./fields.js";
import "./leftovers.js";
import "./lists.js";
import "./passkeys.js";
import "./sign-in.js";

// on a narrow screen the menu is one row that scrolls
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
