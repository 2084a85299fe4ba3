// Links that are to be given away: one press copies them.
const words = document.body.dataset;

async function copied(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // no clipboard without HTTPS: the old way
    const field = document.createElement("textarea");
    field.value = value;
    field.className = "sr";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

for (const field of document.querySelectorAll("[data-address]")) {
  field.value = new URL(field.value, location.href).href;
  field.addEventListener("focus", () => field.select());
}
for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  const value = button.dataset.text ?? (button.dataset.path ? new URL(button.dataset.path, location.href).href : field.value);
  const done = await copied(value);
  button.focus();
  let told = button.nextElementSibling;
  if (!told?.matches(".copied")) {
    told = document.createElement("span");
    told.className = "copied soft";
    told.setAttribute("role", "status");
    button.after(told);
  }
  // announced again when it is pressed again
  told.textContent = "";
  requestAnimationFrame(() => { told.textContent = done ? words.copied : words.notCopied; });
});
