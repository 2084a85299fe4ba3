import { retryAfter } from "./problem.js";

export type Send = (request: Request) => Promise<Response>;

/** How often and how long something is tried again. */
export interface Patience {
  /** Tries after the first. */
  tries: number;
  /** Milliseconds: who is told to come back later than that gets the problem at once. */
  longest: number;
}

/** After a connection that broke, in milliseconds. */
const PAUSE = 500;

/**
 * Sends again what the site was too busy for (429, 503 with `Retry-After`), and once what a broken connection left open.
 * A write is sent again under its `Idempotency-Key`, so that it is done once; one without is not sent again.
 */
export function again(send: Send, patience: Patience): Send {
  return async (request) => {
    let broke = false;
    for (let left = isRepeatable(request) ? patience.tries : 0; ; left--) {
      try {
        const response = await send(left > 0 ? request.clone() : request);
        const wait = pauseBefore(response, broke);
        if (left === 0 || wait === undefined || wait > patience.longest) {
          return response;
        }
        await response.body?.cancel();
        await pause(wait, request.signal);
      } catch (error) {
        if (left === 0 || broke || request.signal.aborted) {
          throw error;
        }
        broke = true;
        await pause(PAUSE, request.signal);
      }
    }
  };
}

function isRepeatable(request: Request): boolean {
  return request.method === "GET" || request.method === "HEAD" || request.headers.has("Idempotency-Key");
}

/** @param broke whether an earlier try may still be worked on: it is a conflict until it has its answer */
function pauseBefore(response: Response, broke: boolean): number | undefined {
  if (broke && response.status === 409) {
    return PAUSE;
  }
  return response.status === 429 || response.status === 503 ? retryAfter(response) : undefined;
}

/** Rejects with the reason of the signal as soon as that is aborted. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  let stop = () => {};
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop = () => (clearTimeout(timer), resolve());
    signal?.addEventListener("abort", stop);
  });
  signal?.removeEventListener("abort", stop);
  signal?.throwIfAborted();
}

interface Kept {
  tag: string;
  body: string;
  headers: Headers;
}

/**
 * Keeps answers and asks with their `ETag` whether they are still the same: 304 is answered with what is kept. What is
 * `no-store` is not kept.
 *
 * @param most answers, of which those asked for longest ago go first
 */
export function kept(send: Send, most: number): Send {
  const answers = new Map<string, Kept>();
  return async (request) => {
    if (request.method !== "GET" || request.headers.has("If-None-Match")) {
      return send(request);
    }
    const known = answers.get(request.url);
    if (known) {
      request.headers.set("If-None-Match", known.tag);
    }
    const response = await send(request);
    const now = known && response.status === 304 ? known : await keepable(response);
    if (!now) {
      return response;
    }
    answers.delete(request.url);
    answers.set(request.url, now);
    for (const oldest of [...answers.keys()].slice(0, -most)) {
      answers.delete(oldest);
    }
    return new Response(now.body, { headers: now.headers });
  };
}

async function keepable(response: Response): Promise<Kept | undefined> {
  const tag = response.headers.get("ETag");
  const isStored = !response.headers.get("Cache-Control")?.includes("no-store");
  return response.status === 200 && tag && isStored
    ? { tag, body: await response.text(), headers: response.headers }
    : undefined;
}
