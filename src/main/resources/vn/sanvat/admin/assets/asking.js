// Asks the site for something. Whatever goes wrong comes back in words, never as a number.
import { signedInAgain } from "./sign-in.js";

const words = document.body.dataset;

const inWords = (status) => words[`status${status}`] ?? (status >= 500 ? words.status500 : words.statusOther);
const token = () => document.querySelector("input[name=_csrf]")?.value ?? "";

async function once(path, { method = "GET", headers, body } = {}) {
  let answer;
  try {
    const own = method === "GET" ? {} : { "X-XSRF-TOKEN": token() };
    answer = await fetch(path, { method, headers: { Accept: "application/json", ...own, ...headers }, body });
  } catch {
    return { ok: false, offline: true, problem: words.offline };
  }
  const json = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
  const result = json ? await answer.json().catch(() => ({})) : {};
  // a page where data was asked for comes from a proxy, or from a network that wants to be signed in to
  if (answer.ok && json) return { ok: true, result };
  return { ok: false, status: answer.status, key: result.key, problem: result.problem ?? inWords(answer.ok ? 0 : answer.status) };
}

/**
 * @param options.quiet nobody pressed anything: whoever is signed out is told, and not interrupted
 * @returns ok and result, or problem in words, with offline or signedOut where it is that
 */
export async function ask(path, options = {}) {
  const answer = await once(path, options);
  const signedOut = answer.status === 401 || answer.key === "request.form_too_old";
  if (!signedOut) return answer;
  if (await signedInAgain({ quiet: options.quiet })) return once(path, options);
  return { ...answer, signedOut: true, problem: words.status401 };
}
