// The desk works without script; this adds what is handy.
"use strict";

// a click into the one-time link selects it, ready to copy
document.getElementById("link")?.addEventListener("focus", (event) => event.target.select());
