// The draft as visitors would see it, beside the text: it keeps its place, and shows the whole width of a screen.
const preview = document.getElementById("preview");
const screen = preview.querySelector(".screen");
const WIDTHS = { phone: 390, desk: 1280 };

preview.hidden = false;
let frame = screen.querySelector("iframe");

/** As wide as the screen that it stands for, and as small as it must be here. */
function fit() {
  const width = WIDTHS[preview.dataset.shown ?? "phone"];
  const scale = Math.min(1, screen.clientWidth / width);
  for (const each of screen.querySelectorAll("iframe")) {
    each.style.width = `${width}px`;
    each.style.height = `${screen.clientHeight / scale}px`;
    each.style.transform = `scale(${scale})`;
    each.style.left = `${Math.max(0, (screen.clientWidth - width * scale) / 2)}px`;
  }
}
new ResizeObserver(fit).observe(screen);
preview.addEventListener("click", (event) => {
  const width = event.target.closest("[data-width]");
  if (!width) return;
  preview.querySelectorAll("[data-width]").forEach((each) => each.setAttribute("aria-pressed", each === width));
  preview.dataset.shown = width.dataset.width;
  fit();
});

/** Other pages of the site do not let themselves be framed. */
function leaveAlone() {
  const links = this.contentDocument?.querySelectorAll("a[href]") ?? [];
  for (const link of links) {
    if (!link.getAttribute("href").startsWith("#")) link.setAttribute("target", "_blank");
  }
}
frame.addEventListener("load", leaveAlone);
if (frame.contentDocument?.readyState === "complete") leaveAlone.call(frame);

/** Shows it anew: behind what is shown until it is there, and then at the same place. */
export function show(address) {
  const next = frame.cloneNode();
  next.classList.add("coming");
  next.addEventListener("load", () => {
    leaveAlone.call(next);
    const at = frame.contentWindow?.scrollY ?? 0;
    const to = () => next.contentWindow?.scrollTo({ top: at, behavior: "instant" });
    to();
    screen.querySelectorAll("iframe").forEach((each) => { if (each !== next) each.remove(); });
    next.classList.remove("coming");
    frame = next;
    // pictures that arrive later move what stands below them
    next.contentDocument?.querySelectorAll("img").forEach((image) => image.addEventListener("load", to, { once: true }));
  }, { once: true });
  next.src = address;
  screen.querySelectorAll(".coming").forEach((each) => each.remove());
  screen.append(next);
  fit();
}
