import type { components } from "./schema.js";

type Told = components["schemas"]["Problem"];

const TYPES = "/api/v1/problems/";

/** What the site refused, by RFC 9457. The message is one plain sentence in the language of the client. */
export class Problem extends Error {
  override readonly name: string = "Problem";

  constructor(
    /** Such as `query.number`; empty where something between answered that is not the site. */
    readonly key: string,
    readonly status: number,
    message: string,
    /** All that was said: of a conflict `present` and `collisions`, of what cannot be published its `faults`. */
    readonly more: Partial<Told> = {},
    /** Milliseconds until it may be asked again, where the answer says so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  static async of(response: Response): Promise<Problem> {
    const wait = retryAfter(response);
    if (!response.headers.get("Content-Type")?.startsWith("application/problem+json")) {
      return new Problem("", response.status, `${response.status} ${response.statusText}`.trim(), {}, wait);
    }
    const told = (await response.json()) as Told;
    const key = told.type.startsWith(TYPES) ? told.type.slice(TYPES.length) : told.type;
    const kind = key === "changes.rewritten" ? HistoryRewritten : Problem;
    return new kind(key, response.status, told.detail, told, wait);
  }
}

/** The history has not the commit any more that the changes were followed to: read everything anew. */
export class HistoryRewritten extends Problem {
  override readonly name = "HistoryRewritten";
}

/** Milliseconds of `Retry-After`, which is seconds or a date (RFC 9110 §10.2.3). */
export function retryAfter(response: Response): number | undefined {
  const said = response.headers.get("Retry-After");
  if (said === null) {
    return undefined;
  }
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

type Data<A> = A extends { data: infer D; error?: never } ? D : never;

/** The body of an answer of the API. What was refused was thrown before. */
export async function dataOf<A extends { data?: unknown }>(answer: Promise<A>): Promise<Data<A>> {
  return (await answer).data as Data<A>;
}
