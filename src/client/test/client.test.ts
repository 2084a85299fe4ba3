import assert from "node:assert/strict";
import { test } from "node:test";
import { dataOf, HistoryRewritten, Problem, Site, type Changes } from "../src/index.js";

/** A running site, and a token of a person who may write and publish. */
const address = process.env.SANVAT_URL ?? "http://localhost:8080";
const token = process.env.SANVAT_TOKEN ?? "";

const site = new Site(address);
const desk = new Site(address, { token });
const product = { type: "products", slug: "ngu-coc-duy-oanh" } as const;

/** Sends for real and notes what came. */
function noted(statuses: number[]) {
  return async (request: Request) => {
    const response = await fetch(request);
    statuses.push(response.status);
    return response;
  };
}

async function refused(asked: Promise<unknown>): Promise<Problem> {
  try {
    await asked;
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: "nothing was refused" });
}

/** A story that is taken away after the test. */
async function withStory(title: string, act: (story: Awaited<ReturnType<Site["begin"]>>) => Promise<void>) {
  const story = await desk.begin("stories", { fields: { title, region: "da-nang", summary: "Thử." }, body: "Chữ." });
  try {
    await act(story);
  } finally {
    await (await story.read()).remove();
  }
}

test("reads a list of a type, narrowed", async () => {
  const query = { region: ["quang-nam-cu-duy-xuyen"], size: 5 };
  const list = await dataOf(site.api.GET("/api/v1/{type}", { params: { path: { type: "products" }, query } }));
  assert.ok(list.total > 5);
  assert.equal(list.hits.length, 5);
  assert.ok(list.hits.every((hit) => hit.type === "product"));
});

test("reads what is chosen and what it names", async () => {
  const query = { fields: "title,stars", include: "producer.region" };
  const entry = await dataOf(site.api.GET("/api/v1/{type}/{slug}", { params: { path: product, query } }));
  assert.equal(entry.title, "Ngũ cốc Duy Oanh");
  const producer = "included" in entry ? entry.included?.producer : undefined;
  assert.ok(producer && "slug" in producer);
  assert.equal(producer.slug, "htx-nong-nghiep-xanh-duy-oanh");
});

test("answers in the language that it is set to, unless another is asked for", async () => {
  const english = new Site(address, { language: "en" });
  const about = await dataOf(english.api.GET("/api/v1/{type}/{slug}", { params: { path: product } }));
  assert.equal(about.language, "en");
  const params = { path: product, query: { lang: "vi" } };
  assert.equal((await dataOf(english.api.GET("/api/v1/{type}/{slug}", { params }))).language, "vi");
});

test("goes once through all entries", async () => {
  const all = await dataOf(site.api.GET("/api/v1/entries", { params: { query: { size: 1 } } }));
  const met = new Set<string>();
  for await (const entry of site.entries({ size: 50, fields: "title" })) {
    met.add(`${entry.type}/${entry.slug}`);
  }
  assert.equal(met.size, all.total);
  for await (const page of site.pages({ type: ["route"], size: 2 })) {
    assert.match(page.revision ?? "", /^[0-9a-f]{40}$/);
  }
});

test("searches", async () => {
  const found = await dataOf(site.api.GET("/api/v1/search", { params: { query: { q: "ngu coc duy oanh" } } }));
  assert.equal(found.hits[0]?.slug, product.slug);
});

test("asks with the tag of what it keeps", async () => {
  const statuses: number[] = [];
  const keeping = new Site(address, { fetch: noted(statuses), keep: 1 });
  const params = { path: product };
  const first = await dataOf(keeping.api.GET("/api/v1/{type}/{slug}", { params }));
  const second = await dataOf(keeping.api.GET("/api/v1/{type}/{slug}", { params }));
  assert.deepEqual(second, first);
  await keeping.api.GET("/api/v1/regions");
  await keeping.api.GET("/api/v1/{type}/{slug}", { params });
  assert.deepEqual(statuses, [200, 304, 200, 200]);
});

test("throws what is refused as a problem", async () => {
  const english = new Site(address, { language: "en" });
  const params = { path: { type: "products" }, query: { page: -1 } } as const;
  const problem = await refused(english.api.GET("/api/v1/{type}", { params }));
  assert.equal(problem.key, "query.number");
  assert.equal(problem.status, 400);
  assert.match(problem.message, /page must be a number/);
  assert.equal(problem.more.instance, "/api/v1/products");
  const nothing = await refused(site.api.GET("/api/v1/{type}/{slug}", { params: { path: { ...product, slug: "x" } } }));
  assert.equal(nothing.key, "not_found.entry");
  assert.equal((await refused(site.api.GET("/api/v1/me"))).key, "token.needed");
});

test("follows the changes from the beginning to the newest", async () => {
  let last: Changes | undefined;
  for await (const page of site.changes({ limit: 50 })) {
    last = page;
    if (!page.has_more) {
      break;
    }
  }
  assert.ok(last && last.changes.length > 0);
  assert.match(last.next, /^[0-9a-f]{40}$/);
});

test("hears of a change while it waits, until it is told to stop", async () => {
  const stop = new AbortController();
  const pages = await site.pages({ size: 1 }).next();
  const after = pages.value?.revision ?? "";
  const heard: string[] = [];
  const listening = (async () => {
    for await (const page of site.changes({ after, wait: 20, signal: stop.signal })) {
      heard.push(...page.changes.map((change) => `${change.kind} ${change.slug}`));
      if (heard.includes("published thu-khach-nghe")) {
        stop.abort();
      }
    }
  })();
  try {
    await withStory("Thử khách nghe", async (story) => {
      await story.step("publish");
      assert.equal(story.now.state, "public");
      await listening;
    });
  } finally {
    stop.abort();
  }
  assert.ok(heard.includes("published thu-khach-nghe"), heard.join());
});

test("says to begin anew when the history was rewritten", async () => {
  const following = site.changes({ after: "0123456789012345678901234567890123456789" });
  assert.ok((await refused(following.next())) instanceof HistoryRewritten);
});

test("waits for a site that is away", async () => {
  let tries = 0;
  const away = (request: Request) => (tries++ < 3 ? Promise.reject(new TypeError("away")) : fetch(request));
  const page = await new Site(address, { fetch: away }).changes().next();
  assert.ok(page.value && page.value.changes.length > 0);
  assert.equal(tries, 4);
});

test("writes, hands in and publishes", async () => {
  await withStory("Thử khách viết", async (story) => {
    assert.equal(story.now.slug, "thu-khach-viet");
    await story.save({ fields: { summary: "Tóm tắt.", tags: ["một"] } });
    assert.equal(story.now.fields?.summary, "Tóm tắt.");
    await story.step("submit", { comment: "Xong" });
    await story.step("approve");
    const path = { type: "stories", slug: "thu-khach-viet" } as const;
    const read = await dataOf(site.api.GET("/api/v1/{type}/{slug}", { params: { path } }));
    assert.equal(read.summary, "Tóm tắt.");
    const kept = await refused(story.step("unpublish"));
    assert.equal(kept.key, "removal.confirm");
    await story.step("unpublish", undefined, true);
    assert.equal(story.now.public, false);
  });
});

test("writes over nothing that was not seen", async () => {
  await withStory("Thử khách đụng", async (mine) => {
    const theirs = await desk.draft("stories", mine.now.slug);
    await theirs.save({ fields: { summary: "Của họ." } });
    const problem = await refused(mine.save({ fields: { summary: "Của tôi." } }));
    assert.equal(problem.status, 412);
    assert.equal(problem.more.collisions?.[0]?.key, "summary");
    const present = problem.more.present;
    assert.equal(present && "state" in present ? present.fields?.summary : "", "Của họ.");
    await mine.save({ body: "Chữ khác." }, true);
    assert.equal(mine.now.merged, true);
    assert.equal(mine.now.fields?.summary, "Của họ.");
  });
});

test("a write whose answer was lost is done once", async () => {
  const keys: (string | null)[] = [];
  const breaking = async (request: Request) => {
    keys.push(request.headers.get("Idempotency-Key"));
    const response = await fetch(request);
    if (keys.length === 1) {
      throw new TypeError("the connection broke");
    }
    return response;
  };
  const story = await new Site(address, { token, fetch: breaking }).begin("stories", {
    fields: { title: "Thử khách đứt", region: "da-nang" },
  });
  assert.equal(story.now.slug, "thu-khach-dut");
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  await story.remove();
});

test("comes again when the site says so, and not later than it has patience", async () => {
  let busy = [new Response(null, { status: 503, headers: { "Retry-After": "0" } })];
  const fetching = (request: Request) => Promise.resolve(busy.pop() ?? fetch(request));
  const patient = new Site(address, { fetch: fetching });
  assert.ok((await dataOf(patient.api.GET("/api/v1/regions"))).regions.length > 0);
  busy = [new Response(null, { status: 429, headers: { "Retry-After": "3600" } })];
  const problem = await refused(patient.api.GET("/api/v1/regions"));
  assert.equal(problem.status, 429);
  assert.equal(problem.retryAfter, 3_600_000);
  busy = [new Response("<html>", { status: 502, statusText: "Bad Gateway" })];
  assert.equal((await refused(patient.api.GET("/api/v1/regions"))).message, "502 Bad Gateway");
});
