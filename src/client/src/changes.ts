import type { Client } from "openapi-fetch";
import { dataOf, Problem } from "./problem.js";
import type { components, paths } from "./schema.js";
import { pause } from "./send.js";

export type Changes = components["schemas"]["Changes"];

export interface Following {
  /** `next` of what was told last; empty: from the beginning. */
  after?: string;
  /** Changes in a page, 1 to 1000. */
  limit?: number;
  /** Seconds that one request waits for the next change, 1 to 60. */
  wait?: number;
  /** Ends it. */
  signal?: AbortSignal;
}

/** Milliseconds between two tries while the site is away: from the shorter, twice as long each time, to the longer. */
const SHORTEST = 1_000;
const LONGEST = 60_000;

/**
 * Pages of what changed in what is public, and then each change as it comes. Keep `next` when a page is done with, and
 * begin there after a restart: each change comes at least once. A site that is away is waited for.
 *
 * @throws HistoryRewritten begin anew: read everything again, then follow from its revision
 */
export async function* follow(api: Client<paths>, following: Following = {}): AsyncGenerator<Changes, void> {
  const { limit = 100, wait = 30, signal } = following;
  let after = following.after ?? "";
  let hasMore = true;
  let away = SHORTEST;
  while (!signal?.aborted) {
    const query = hasMore ? { after, limit } : { after, limit, wait };
    let page: Changes;
    try {
      page = (await dataOf(api.GET("/api/v1/changes", { params: { query }, signal }))) as Changes;
    } catch (error) {
      if (!signal?.aborted && !isPassing(error)) {
        throw error;
      }
      await pause(away, signal).catch(() => undefined);
      away = Math.min(2 * away, LONGEST);
      continue;
    }
    const isNews = page.changes.length > 0 || page.next !== after;
    after = page.next;
    hasMore = page.has_more;
    away = SHORTEST;
    if (isNews) {
      yield page;
    }
  }
}

/** A broken connection is a TypeError of fetch. */
function isPassing(error: unknown): boolean {
  return error instanceof Problem ? error.status === 429 || error.status >= 500 : error instanceof TypeError;
}
