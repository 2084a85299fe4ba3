import createClient, { type Client, type Middleware } from "openapi-fetch";
import { follow, type Changes, type Following } from "./changes.js";
import { Draft, type Folder } from "./draft.js";
import { dataOf, Problem } from "./problem.js";
import type { components, paths } from "./schema.js";
import { again, kept, type Patience, type Send } from "./send.js";

export { dataOf, HistoryRewritten, Problem } from "./problem.js";
export type { Changes, components, Draft, Folder, Following, paths };

export type Entry = components["schemas"]["Chosen"];
export type Page = components["schemas"]["ChosenResults"];
export type Choice = Omit<NonNullable<paths["/api/v1/entries"]["get"]["parameters"]["query"]>, "cursor" | "page" | "sort">;

export interface Settings {
  /** Of a person on the desk; without one, what is public is read. */
  token?: string;
  /** Of what is read and of the words of problems; without it, the first of the site. */
  language?: string;
  /** Answers that are kept and asked for by their tag. In a browser none, whose own cache does that. */
  keep?: number;
  patience?: Partial<Patience>;
  /** In the place of the global one. */
  fetch?: Send;
}

const PATIENCE: Patience = { tries: 3, longest: 30_000 };
const KEPT = 100;

/** Where `lang` does not say in which language to answer, but which language of an entry is meant. */
const OF_WORDS = new Set(["/api/v1/{type}/{slug}/draft", "/api/v1/pictures"]);

/** A Sản Vật site. */
export class Site {
  /** Every address of the API by its method and path, with its types. What is refused is thrown as a {@link Problem}. */
  readonly api: Client<paths>;

  /** @param address scheme and host, such as `https://sanvat.example` */
  constructor(address: string, settings: Settings = {}) {
    const patient = again(settings.fetch ?? ((request) => fetch(request)), { ...PATIENCE, ...settings.patience });
    const most = settings.keep ?? ("document" in globalThis ? 0 : KEPT);
    this.api = createClient<paths>({
      baseUrl: address.replace(/\/+$/, ""),
      fetch: most > 0 ? kept(patient, most) : patient,
    });
    this.api.use(head(settings));
  }

  /** Once through all entries, in pages that stay where they are while the content changes. */
  async *pages(choice: Choice = {}): AsyncGenerator<Page, void> {
    let cursor: string | null | undefined = "";
    while (cursor !== null && cursor !== undefined) {
      const query: Choice & { cursor: string } = { size: 100, ...choice, cursor };
      const page: Page = await dataOf(this.api.GET("/api/v1/entries", { params: { query } }));
      yield page;
      cursor = page.next_cursor;
    }
  }

  /** Once through all entries. */
  async *entries(choice: Choice = {}): AsyncGenerator<Entry, void> {
    for await (const page of this.pages(choice)) {
      yield* page.hits;
    }
  }

  /** What changed, and then what changes: see {@link follow}. */
  changes(following?: Following): AsyncGenerator<Changes, void> {
    return follow(this.api, following);
  }

  begin(type: Folder, words: components["schemas"]["NewWords"]): Promise<Draft> {
    return Draft.begin(this.api, type, words);
  }

  /** An entry as it is worked on. */
  draft(type: Folder, slug: string): Promise<Draft> {
    return Draft.read(this.api, type, slug);
  }
}

/** What each request says of who asks, and what is thrown. */
function head({ token, language }: Settings): Middleware {
  return {
    onRequest({ request, schemaPath }) {
      if (token) {
        request.headers.set("Authorization", `Bearer ${token}`);
      }
      if (language) {
        request.headers.set("Accept-Language", language);
      }
      if (request.method !== "GET") {
        request.headers.set("Idempotency-Key", request.headers.get("Idempotency-Key") ?? crypto.randomUUID());
        return request;
      }
      const address = new URL(request.url);
      if (language && !OF_WORDS.has(schemaPath) && !address.searchParams.has("lang")) {
        address.searchParams.set("lang", language);
      }
      return new Request(address, request);
    },
    async onResponse({ response }) {
      if (response.status >= 400) {
        throw await Problem.of(response);
      }
    },
  };
}
