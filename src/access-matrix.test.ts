import { expect, test } from "vitest";
import { features } from "./features.ts";
import { scopesOf } from "./features/users/index.ts";
import { ROLE_NAMES, ROLES } from "./features/users/catalog.ts";
import { houseRoutes } from "./house-routes.ts";
import { makeKey } from "./kernel/access/api-keys.ts";
import type { Who } from "./kernel/access/caller.ts";
import { beginSession } from "./kernel/access/sessions.ts";
import { SESSION_COOKIE, VISITOR_COOKIE } from "./kernel/http/admit.ts";
import type { Access, Route } from "./kernel/http/route.ts";
import { SCOPES } from "./kernel/http/route.ts";
import { bodyNaming } from "./testing/bodies.ts";
import { connectedServer } from "./testing/sandbox.ts";
import { type TestServer, testServer } from "./testing/server.ts";

type AnyRoute = Pick<Route<never>, "method" | "path" | "access" | "body">;

function routesOf(server: TestServer): AnyRoute[] {
  const all: AnyRoute[] = [...features.flatMap(({ routes }) => routes), ...houseRoutes(server.house, () => true)];
  // Who signs out is somebody else afterwards.
  return all.filter(({ method, path }) => !(method === "DELETE" && path.endsWith("sessions/current")));
}

/** Somebody with a session, or nobody. `cookie` is which door's cookie they show it in. */
interface Somebody {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly who: Who["kind"] | "nobody";
  readonly scopes: readonly string[];
}

const NOBODY: Somebody = { name: "nobody", headers: {}, who: "nobody", scopes: [] };

async function userWith(server: TestServer, role: (typeof ROLE_NAMES)[number], organisation = server.organisation) {
  const { house } = server;
  const id = crypto.randomUUID();
  const now = house.clock.now();
  const { token } = await house.database.within(organisation, async (tx) => {
    const { addUser } = await import("./features/users/store.ts");
    await addUser(tx, { id, name: role, email: null, roles: [{ role }], state: "active" }, now);
    const holder = { organisation, actor: `user:${id}`, who: { kind: "user", id } as const, scopes: [], agent: "test" };
    return beginSession(tx, holder, { now, random: house.random });
  });
  const headers = { cookie: `${SESSION_COOKIE}=${token}` };
  return { name: role, headers, who: "user", scopes: scopesOf([{ role }]) } satisfies Somebody;
}

async function visitor(server: TestServer): Promise<Somebody> {
  const { house, organisation } = server;
  const { body: person } = await server.call("POST", "/api/people", { body: { name: "Vera", audience: "user" } });
  const who = { kind: "visitor", person: person.id } as const;
  const holder = { organisation, actor: `visitor:${person.id}`, who, scopes: [], agent: "test" };
  const { token } = await house.database.within(organisation, (tx) =>
    beginSession(tx, holder, { now: house.clock.now(), random: house.random }),
  );
  const headers = { cookie: `${VISITOR_COOKIE}=${token}; ${SESSION_COOKIE}=${token}` };
  return { name: "visitor", headers, who: "visitor", scopes: [] };
}

async function keyWith(server: TestServer, scopes: readonly string[], organisation = server.organisation) {
  const { house } = server;
  const wish = { organisation, name: "matrix", scopes, createdBy: "test", expires: undefined };
  const { key } = await house.database.within(organisation, (tx) =>
    makeKey(tx, wish, { now: house.clock.now(), random: house.random }),
  );
  return { name: "key", headers: { authorization: `Bearer ${key}` }, who: "key", scopes } satisfies Somebody;
}

type Promised = "in" | 401 | 403;

/** What a declaration promises somebody: let in, sent to sign in, or refused. */
const PROMISES: Readonly<Record<Access["kind"], (somebody: Somebody, scope: string) => Promised>> = {
  anyone: () => "in",
  scope: ({ scopes }, scope) => (scopes.includes(scope) ? "in" : 403),
  staff: () => "in",
  user: ({ who }) => (who === "user" ? "in" : 403),
  visitor: ({ who }) => (who === "key" ? 403 : 401),
};

function promised(access: Access, somebody: Somebody): Promised {
  const { who } = somebody;
  if (access.kind === "anyone") return "in";
  if (who === "nobody") return 401;
  if (who === "visitor") return access.kind === "visitor" ? "in" : 403;
  return PROMISES[access.kind](somebody, access.kind === "scope" ? access.scope : "");
}

interface Asking {
  readonly headers: object;
  /** What stands for every id in the address, and in the body if there is to be one. */
  readonly id?: string;
  readonly body?: unknown;
}

async function ask(server: TestServer, { method, path }: AnyRoute, { headers: own, id, body }: Asking) {
  const address = path.replaceAll(/:(\w+)/g, () => id ?? crypto.randomUUID());
  const hangUp = new AbortController();
  const headers = {
    "sec-fetch-site": "same-origin",
    ...(body !== undefined && { "content-type": "application/json" }),
    ...own,
  };
  const sent = { method, headers, redirect: "manual", signal: hangUp.signal } as const;
  const answer = await fetch(server.url + address, {
    ...sent,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = answer.headers.get("content-type")?.includes("event-stream") ? "" : await answer.text();
  hangUp.abort();
  return { status: answer.status, text };
}

test("every route lets in whom it declares, role by role, and refuses everybody else", async () => {
  const server = await testServer();
  const routes = routesOf(server);
  const roles = await Promise.all(ROLE_NAMES.map((role) => userWith(server, role)));
  const everybody = [NOBODY, await visitor(server), await keyWith(server, ["facts:read"]), ...roles];
  const wrong: string[] = [];
  for (const somebody of everybody) {
    for (const route of routes) {
      const { status } = await ask(server, route, somebody);
      const got = status === 401 || status === 403 ? status : "in";
      const wanted = promised(route.access, somebody);
      const ownRefusal = wanted === "in" && route.access.kind === "anyone";
      if (got !== wanted && !ownRefusal) wrong.push(`${somebody.name}: ${route.method} ${route.path} ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(routes.length).toBeGreaterThan(60);
});

test("who may call what is written down, so that a change of it is seen", async () => {
  const server = await testServer();
  const lines = routesOf(server).map(({ method, path, access }) => {
    const whom = access.kind === "scope" ? access.scope : `(${access.kind})`;
    return `${path} ${method} ${whom}`;
  });
  await expect(`${lines.toSorted().join("\n")}\n`).toMatchFileSnapshot("access-matrix.txt");
});

test("every scope is some role's, and no route asks for one that nobody can have", () => {
  const given = new Set(ROLE_NAMES.flatMap((role): readonly string[] => ROLES[role].scopes));
  expect(SCOPES.filter((scope) => !given.has(scope))).toEqual([]);
});

test("an owner of another organisation reaches nothing by any id, reads nothing in any list, and changes nothing", async () => {
  const { server } = await connectedServer();
  const things = await furnish(server);
  const foreign = await anotherOrganisation(server);
  const owner = await userWith(server, "owner");
  const stranger = await userWith(server, "owner", foreign);
  const before = await settled(server);
  const reached: string[] = [];
  let own = 0;
  const guarded = routesOf(server).filter(({ access }) => !["anyone", "visitor"].includes(access.kind));
  for (const route of guarded) {
    for (const id of isAboutOne(route) ? things : ["-"]) {
      const answer = await ask(server, route, { headers: stranger.headers, id });
      reached.push(...leaksOf(route, answer, { things, id }));
      if (route.method === "GET")
        own += Number((await ask(server, route, { headers: owner.headers, id })).status === 200);
    }
  }
  const unread = new Set<string>();
  for (const route of guarded.filter(({ access, body }) => body !== undefined && access.kind !== "user")) {
    const { leaked, unread: misunderstood } = await writeTo(server, route, { headers: stranger.headers, things });
    reached.push(...leaked);
    misunderstood.forEach((each) => unread.add(each));
  }
  expect(reached).toEqual([]);
  expect([...unread]).toEqual([]);
  expect(await fingerprint(server)).toBe(before);
  // The same requests by the organisation's own owner find things, so the test can fail.
  expect(own).toBeGreaterThan(20);
});

/** Sends bodies that name each thing; answers what leaked, and what was not even understood. */
async function writeTo(
  server: TestServer,
  route: AnyRoute,
  { headers, things }: { readonly headers: object; readonly things: readonly string[] },
): Promise<{ leaked: string[]; unread: string[] }> {
  const leaked: string[] = [];
  const unread: string[] = [];
  const chosen: AnyRoute = { ...route, path: rulesOfUsers(route.path) };
  for (const thing of things) {
    const body = bodyNaming(route.body, thing);
    const answer = await ask(server, chosen, { headers, id: thing, body });
    leaked.push(...leaksOf(chosen, answer, { things, id: thing }));
    if (answer.text.includes('"problems"')) unread.push(`${route.method} ${route.path} ${answer.text}`);
    // Naming the next thing makes no difference where nothing is named.
    if (!isAboutOne(chosen) && !JSON.stringify(body).includes(thing)) break;
  }
  return { leaked, unread };
}

/** Match rules are told apart by audience, which is no thing's id. */
function rulesOfUsers(path: AnyRoute["path"]): AnyRoute["path"] {
  const [, rest] = /^\/api\/match-rules\/:audience(.*)$/.exec(path) ?? [];
  return rest === undefined ? path : `/api/match-rules/user${rest}`;
}

function leaksOf(
  route: AnyRoute,
  { status, text }: { status: number; text: string },
  { things, id }: { things: readonly string[]; id: string },
): string[] {
  const leaked = things.filter((thing) => thing !== id && text.includes(thing));
  if (isAboutOne(route) && status < 300) leaked.push(id);
  return leaked.map((thing) => `${route.method} ${route.path} ${status} ${thing}`);
}

function isAboutOne({ path }: AnyRoute): boolean {
  return /:\w+/.test(path);
}

/** One of everything that can be made by the API; answers the ids of all rows there are, by one of each table. */
async function furnish(server: TestServer): Promise<string[]> {
  const make = (path: string, body: object) => server.call("POST", path, { body });
  await make("/api/people", { name: "Pat", email: "pat@outside.example" });
  await make("/api/users", { name: "Una", email: "una@outside.example", roles: [{ role: "staff" }] });
  await make("/api/keys", { name: "one", scopes: ["people:read"] });
  await make("/api/hand-over-keys", { name: "one" });
  const { body: client } = await make("/api/clients", { name: "A place" });
  await make(`/api/clients/${client.id}/contacts`, { person: { name: "Cara", email: "cara@outside.example" } });
  await make("/api/interactions", { kind: "call", title: "Called", client: client.id });
  await make("/api/imports", { kind: "people", dryRun: false, csv: "name,email\nIda,ida@outside.example\n" });
  await make("/api/webhook-endpoints", { url: "https://receiver.example.com/hooks", facts: ["*"] });
  await furnishAppointments(server);
  const start = new Date(Date.now() + 86_400_000).toISOString();
  const end = new Date(Date.now() + 90_000_000).toISOString();
  const organiser = { userPrincipalName: "praman2@campus.example" };
  const wish = { subject: "Advice", start, end, organiser };
  await server.call("PUT", "/api/meetings/one", { body: wish, headers: { prefer: "wait=20" } });
  const tables = await tablesOf(server);
  return server.house.database.within(server.organisation, async (tx) => {
    const { sql } = await import("kysely");
    const ids: string[] = [];
    for (const { name, hasId } of tables.filter(({ hasId }) => hasId)) {
      if (!hasId) continue;
      const { rows } = await sql<{ id: string }>`select id::text as id from ${sql.table(name)} limit 1`.execute(tx.sql);
      ids.push(...rows.map(({ id }) => id));
    }
    return ids.filter((id) => id.length === 36);
  });
}

/** An appointment with all that it takes. */
async function furnishAppointments(server: TestServer): Promise<void> {
  const make = (path: string, body: object) => server.call("POST", path, { body });
  const { body: room } = await make("/api/rooms", { name: "Library" });
  await make("/api/closures", { name: "Holidays", start: "2027-12-24T00:00:00Z", end: "2027-12-27T00:00:00Z" });
  const { body: person } = await make("/api/people", { name: "Amara Okafor", email: "amara.okafor@campus.example" });
  const hours = { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" };
  const { body: host } = await make("/api/hosts", {
    person: person.id,
    availability: { zone: "UTC", weekly: [hours] },
  });
  const service = {
    name: "Advice",
    zone: "UTC",
    hosts: [host.id],
    rooms: [room.id],
    outlook: "ignored",
    place: IN_PERSON,
  };
  const { body: offered } = await make("/api/services", service);
  const start = `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T10:00:00Z`;
  const wish = { service: offered.id, start, customer: { name: "Priya" } };
  const { status, body } = await make("/api/appointments", wish);
  expect([status, body]).toMatchObject([201, {}]);
  await make(`/api/appointments/${body.id}/notes`, { text: "Bring the portfolio." });
}

const IN_PERSON = { kind: "in-person", address: "The Library" };

async function tablesOf({ house }: TestServer): Promise<{ name: string; hasId: boolean }[]> {
  const { rows } = await house.database.query(`
    select t.table_name as name, exists (select from information_schema.columns i where i.table_schema = 'public'
      and i.table_name = t.table_name and i.column_name = 'id') as "hasId"
    from information_schema.columns t where t.table_schema = 'public' and t.column_name = 'organisation_id' order by 1`);
  return rows.map(({ name, hasId }) => ({ name: String(name), hasId: hasId === true }));
}

/** The digest once the work that furnishing ordered is done: when it is the same for three seconds. */
async function settled(server: TestServer): Promise<string> {
  let digest = "";
  for (let same = 0; same < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const next = await fingerprint(server);
    same = next === digest ? same + 1 : 0;
    digest = next;
  }
  return digest;
}

/** A digest of all rows of the organisation, but for what changes by itself when its own people ask. */
async function fingerprint(server: TestServer): Promise<string> {
  const quiet = new Set([
    "webhook_attempts",
    "webhook_deliveries",
    "webhook_endpoints",
    "mails",
    "sessions",
    "facts",
    "leases",
    "due_work",
    "idempotency_keys",
    // What Microsoft announces is compared by the clock, and no route writes it.
    "graph_subscriptions",
    "inbox",
  ]);
  const tables = (await tablesOf(server)).filter(({ name }) => !quiet.has(name));
  return server.house.database.within(server.organisation, async (tx) => {
    const { sql } = await import("kysely");
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ digest: string }>`
        select md5(coalesce(string_agg(line, '|' order by line), '')) as digest
        from (select (to_jsonb(t) - '{seen_at,used_at,subscriptions_seen_at}'::text[])::text as line from ${sql.table(name)} t)`.execute(
        tx.sql,
      );
      parts.push(`${name} ${rows[0]?.digest}`);
    }
    return parts.join("\n");
  });
}

async function anotherOrganisation({ house }: TestServer): Promise<string> {
  const id = crypto.randomUUID();
  await house.database.query("insert into organisations (id, name, created_at) values ($1, 'Elsewhere', $2)", [
    id,
    house.clock.now(),
  ]);
  return id;
}
