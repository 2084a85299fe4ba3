import type { Client } from "openapi-fetch";
import { dataOf } from "./problem.js";
import type { components, paths } from "./schema.js";

/** A type as addresses name it, such as `stories`. */
export type Folder = paths["/api/v1/{type}/{slug}/draft"]["get"]["parameters"]["path"]["type"];
export type Step =
  | "submit" | "send-back" | "approve" | "publish" | "schedule"
  | "unpublish" | "archive" | "restore" | "rename" | "take-back";
type State = components["schemas"]["Draft"];
type Words = paths["/api/v1/{type}/{slug}/draft"]["patch"]["requestBody"]["content"]["application/json"];
type Act = (path: string, init: object) => Promise<{ data?: State }>;

/**
 * An entry as it is worked on. Each write starts from the version that was seen last, so that nobody writes over what
 * they have not seen: where the entry has moved on it is refused with 412, and `read` sees what it is now.
 */
export class Draft {
  private constructor(
    private readonly api: Client<paths>,
    private readonly type: Folder,
    /** As the last answer has it. */
    public now: State,
  ) {}

  static async begin(api: Client<paths>, type: Folder, words: components["schemas"]["NewWords"]): Promise<Draft> {
    return new Draft(api, type, await dataOf(api.POST("/api/v1/{type}", { params: { path: { type } }, body: words })));
  }

  static async read(api: Client<paths>, type: Folder, slug: string): Promise<Draft> {
    const path = { type, slug };
    return new Draft(api, type, await dataOf(api.GET("/api/v1/{type}/{slug}/draft", { params: { path } })));
  }

  async read(): Promise<this> {
    this.now = (await Draft.read(this.api, this.type, this.now.slug)).now;
    return this;
  }

  /** @param merge also where somebody else changed something meanwhile, if it does not collide */
  async save(words: Words, merge = false): Promise<this> {
    const params = { ...this.seen(), query: { merge } };
    this.now = await dataOf(this.api.PATCH("/api/v1/{type}/{slug}/draft", { params, body: words }));
    return this;
  }

  /** @param confirmed what `unpublish` and `archive` need, after a first 409 said what would go */
  async step(step: Step, body?: object, confirmed?: true): Promise<this> {
    const params = { ...this.seen(), query: { confirmed } };
    const post = this.api.POST as unknown as Act; // the steps differ in their bodies only
    this.now = (await post(`/api/v1/{type}/{slug}/${step}`, { params, body })).data as State;
    return this;
  }

  /** Takes the whole entry into the trash. */
  async remove(): Promise<void> {
    await this.api.DELETE("/api/v1/{type}/{slug}", { params: { ...this.seen(), query: { confirmed: true } } });
  }

  private seen() {
    return {
      path: { type: this.type, slug: this.now.slug },
      header: { "If-Match": `"${this.now.version}"` },
    };
  }
}
