// Signing in without leaving the page: what was typed stays, and the forms of the page get the token of the new session.
import { preparePasskeys } from "./passkeys.js";

const words = document.body.dataset;
const me = words.account;
let open = null;

/** Who is signed in here now; nothing where the site cannot be reached. */
async function here() {
  try {
    const answer = await fetch("/admin/here", { headers: { Accept: "application/json" } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function renew({ token }) {
  for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = token;
  for (const form of document.querySelectorAll("form[action*='_csrf=']")) {
    form.setAttribute("action", form.getAttribute("action").replace(/_csrf=[^&]*/, `_csrf=${encodeURIComponent(token)}`));
  }
}

/** Whether the person whose page this is, is signed in, after asking for it where it must be and one may be asked. */
export async function signedInAgain({ quiet = false, now = null } = {}) {
  now ??= await here();
  if (!now) return false;
  if (now.account === me) {
    renew(now);
    return true;
  }
  if (quiet) return false;
  open ??= dialog(now).finally(() => { open = null; });
  return open;
}

function dialog(now) {
  const made = document.createElement("dialog");
  made.className = "card sign-in";
  made.setAttribute("aria-labelledby", "sign-in-here");
  made.innerHTML = `<h2 id="sign-in-here"></h2><p class="why"></p><p class="problem" role="alert" hidden></p><div class="forms"></div>
    <p class="actions"><button type="button" class="quiet"></button></p>`;
  made.querySelector("h2").textContent = words.signIn;
  made.querySelector(".why").textContent = words.signInWhy;
  const close = made.querySelector(".actions button");
  close.textContent = words.cancel;
  close.addEventListener("click", () => made.close());
  document.body.append(made);
  made.showModal();
  return new Promise((resolve) => {
    made.addEventListener("close", () => {
      made.remove();
      resolve(made.returnValue === "in");
    });
    ask(made, now);
  });
}

async function ask(made, now) {
  try {
    if (now.account) {
      refuse(made, words.someoneElse.replace("{0}", now.name).replace("{1}", words.name));
      await fetch("/admin/sign-out", { method: "POST", headers: { "X-XSRF-TOKEN": now.token } });
    }
    const page = await fetch("/admin/sign-in");
    const forms = new DOMParser().parseFromString(await page.text(), "text/html").querySelectorAll("main form");
    made.querySelector(".forms").replaceChildren(...[...forms].map((form) => adopted(form, made)));
    preparePasskeys(made, (form) => enter(form, made));
    made.querySelector("input[type=email]")?.focus();
  } catch {
    refuse(made, words.offline);
  }
}

/** A form of the page for signing in, with ids of its own. */
function adopted(form, made) {
  const own = document.importNode(form, true);
  own.classList.remove("card");
  for (const each of own.querySelectorAll("[id]")) each.id = `again-${each.id}`;
  for (const each of own.querySelectorAll("[for]")) each.setAttribute("for", `again-${each.getAttribute("for")}`);
  const next = own.querySelector("[name=next]");
  if (next) next.value = "/admin/here";
  if (!own.hasAttribute("data-passkey")) {
    own.addEventListener("submit", (event) => {
      event.preventDefault();
      enter(own, made);
    });
  }
  return own;
}

async function enter(form, made) {
  refuse(made, "");
  const button = form.querySelector("button:not([type=button])");
  button.disabled = true;
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.getAttribute("action"), { method: "POST", headers: { Accept: "text/html, application/json" }, body });
    if ((answer.headers.get("Content-Type") ?? "").startsWith("application/json")) {
      await entered(await answer.json(), made);
    } else {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      refuse(made, page.querySelector(".problem")?.textContent ?? words.statusOther);
    }
  } catch {
    refuse(made, words.offline);
  }
  button.disabled = false;
}

async function entered(now, made) {
  if (now.account !== me) {
    await ask(made, now);
    return;
  }
  renew(now);
  made.close("in");
}

function refuse(made, problem) {
  const wrong = made.querySelector(":scope > .problem");
  wrong.textContent = problem;
  wrong.hidden = !problem;
}

// what is sent goes only when it can arrive, and for the person whose page this is: otherwise one stays here
const checked = new WeakSet();
const asking = new WeakSet();
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || !me || form.method !== "post" || !form.closest("main") || checked.delete(form)) return;
  event.preventDefault();
  if (asking.has(form)) return;
  asking.add(form);
  const { submitter } = event;
  const now = await here();
  const may = now && (await signedInAgain({ now }));
  asking.delete(form);
  if (may) {
    checked.add(form);
    form.dispatchEvent(new Event("goes"));
    form.requestSubmit(submitter);
  } else {
    form.dispatchEvent(new CustomEvent("stays", { detail: now ? words.status401 : words.offline }));
    if (form.id !== "editor") notice(form, now ? words.status401 : words.offline);
  }
});

function notice(form, problem) {
  const wrong = form.querySelector(":scope > .problem.stays") ?? document.createElement("p");
  wrong.className = "problem stays";
  wrong.setAttribute("role", "alert");
  form.append(wrong);
  wrong.textContent = problem;
}
