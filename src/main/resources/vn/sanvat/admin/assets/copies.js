// What is not saved is kept in this browser. A copy belongs to a person, an entry, a language and a tab: nobody else is
// shown it, and no tab writes over what another keeps.
const PREFIX = "sanvat-copy ";
const TAB = "sanvat-tab ";
const OLDEST = 14 * 24 * 60 * 60 * 1000;
const LONGEST = 1_500_000; // characters
const MOST = 20;
const me = document.body.dataset.account ?? "";
const tab = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

// a tab that lives holds a lock; without HTTPS browsers have none, and tabs answer when they are asked
const channel = "BroadcastChannel" in window ? new BroadcastChannel("sanvat-tabs") : null;
navigator.locks?.request(TAB + tab, () => new Promise(() => {}));
channel?.addEventListener("message", ({ data }) => { if (data === "who") channel.postMessage({ tab }); });

async function living() {
  if (navigator.locks) {
    const { held } = await navigator.locks.query();
    return new Set(held.filter(({ name }) => name.startsWith(TAB)).map(({ name }) => name.slice(TAB.length)));
  }
  const tabs = new Set([tab]);
  if (!channel) return tabs;
  const heard = ({ data }) => { if (data.tab) tabs.add(data.tab); };
  channel.addEventListener("message", heard);
  channel.postMessage("who");
  await new Promise((resolve) => setTimeout(resolve, 300));
  channel.removeEventListener("message", heard);
  return tabs;
}

function all() {
  const copies = [];
  try {
    for (const key of Object.keys(localStorage)) {
      // before copies belonged to somebody: nobody knows whose these are
      if (key.startsWith("sanvat /admin/")) localStorage.removeItem(key);
      if (!key.startsWith(PREFIX)) continue;
      const copy = parsed(localStorage.getItem(key));
      if (!copy || !(Date.now() - copy.at < OLDEST)) localStorage.removeItem(key);
      else copies.push({ ...copy, key });
    }
  } catch { /* forbidden: there are none */ }
  return copies.sort((one, other) => other.at - one.at);
}

function parsed(text) {
  try { return JSON.parse(text); } catch { return null; }
}

const owner = (copy) => copy.key.slice(PREFIX.length).split(" ")[0];

/** All that this person has in this browser, the newest first. */
export const mine = () => all().filter((copy) => owner(copy) === me);

export function drop(copy) {
  try { localStorage.removeItem(copy.key); } catch { /* nothing kept */ }
}

/** Those that tabs left behind which are no more. */
export async function leftBehind() {
  const tabs = await living();
  return mine().filter(({ key }) => !tabs.has(key.split(" ").at(-1)));
}

/** The copies of one entry in one language. */
export function copiesOf(entry, language) {
  const place = () => `${PREFIX}${me} ${entry} ${language} `;
  const own = () => place() + tab;
  return {
    keep(copy) {
      const text = JSON.stringify({ ...copy, at: Date.now(), entry, language });
      if (text.length > LONGEST) return;
      try {
        localStorage.setItem(own(), text);
      } catch {
        // full: what is oldest goes, if that helps; the form still has it
        const others = mine().filter(({ key }) => key !== own());
        if (others.length) { drop(others.at(-1)); this.keep(copy); }
      }
      mine().slice(MOST).forEach(drop);
    },
    forget: () => drop({ key: own() }),
    own: () => mine().find(({ key }) => key === own()),
    left: async () => (await leftBehind()).filter(({ key }) => key.startsWith(place())),
    /** The entry has another address now. */
    follow(other) {
      const old = mine().filter(({ key }) => key.startsWith(place()));
      entry = other;
      for (const copy of old) {
        const { key, ...kept } = copy;
        drop(copy);
        try { localStorage.setItem(place() + key.split(" ").at(-1), JSON.stringify({ ...kept, entry })); } catch { /* the form has it */ }
      }
    },
  };
}
