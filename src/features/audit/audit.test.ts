import { sql } from "kysely";
import { expect, test } from "vitest";
import { contextFor } from "../../house.ts";
import { erasedAmong, refuseErased } from "../../kernel/privacy/tombstones.ts";
import { soon } from "../../testing/machine-time.ts";
import { connectedServer } from "../../testing/sandbox.ts";
import { API_KEY, type TestServer, testServer } from "../../testing/server.ts";

function ours({ house, organisation }: TestServer, actor = "tests") {
  return contextFor(house, { organisation, actor });
}

/** Records facts as features do. */
async function record(server: TestServer, facts: { what?: string; about?: string; actor?: string; data?: object }[]) {
  for (const { what = "person.added", about = "x", actor, data = {} } of facts) {
    const ctx = ours(server, actor);
    await ctx.transaction((tx) => ctx.record(tx, { what, about, data: { ...data } }));
  }
}

test("the audit log is searched by what, whom, who, when and words, each alone and together", async () => {
  const server = await testServer();
  await record(server, [
    { what: "meeting.opened", about: "m1", actor: "key:crm", data: { subject: "Weekly 100%" } },
    { what: "meeting.cancelled", about: "m1", actor: "person:owner", data: { subject: "Weekly 100%" } },
    { what: "person.added", about: "p1", actor: "key:crm", data: { quoted: 'a "b" \\ c_d' } },
  ]);
  const found = async (query: Record<string, string>) => {
    const { body } = await server.call("GET", `/api/facts?${new URLSearchParams(query).toString()}`);
    return body.items.map(({ what }: { what: string }) => what);
  };
  expect(await found({})).toEqual(["person.added", "meeting.cancelled", "meeting.opened"]);
  expect(await found({ what: "meeting.*" })).toEqual(["meeting.cancelled", "meeting.opened"]);
  expect(await found({ what: "meeting.opened" })).toEqual(["meeting.opened"]);
  expect(await found({ about: "m1", actor: "key:crm" })).toEqual(["meeting.opened"]);
  expect(await found({ text: "weekly 100%" })).toHaveLength(2);
  expect(await found({ text: "100_" })).toEqual([]);
  expect(await found({ text: 'a "B" \\ c_' })).toEqual(["person.added"]);
  const now = server.house.clock.now().getTime();
  const at = (seconds: number) => new Date(now + seconds * 1000).toISOString();
  expect(await found({ from: at(-60), to: at(60) })).toHaveLength(3);
  expect(await found({ from: at(60) })).toEqual([]);
  expect(await found({ to: at(-60) })).toEqual([]);
  const wrong = await server.call("GET", "/api/facts?from=yesterday");
  expect(wrong.body).toMatchObject({ status: 400, field: "from" });
});

test("the log leaves as a file in which no cell is a formula", async () => {
  const server = await testServer();
  await record(server, [
    { about: '=HYPERLINK("http://evil.example")', data: { a: 1 } },
    { about: "+1", actor: "@SUM(A1)" },
    { about: "plain, with a comma" },
  ]);
  const csv = await server.call("GET", "/api/facts/export");
  expect(csv.headers.get("content-disposition")).toContain("attachment");
  const lines = String(csv.body).trimEnd().split("\r\n");
  expect(lines[0]).toBe("id,at,what,about,actor,data");
  expect(lines[1]).toContain(',"plain, with a comma",tests,{}');
  expect(lines[2]).toContain(",'+1,'@SUM(A1),{}");
  expect(lines[3]).toContain(`,"'=HYPERLINK(""http://evil.example"")",tests,"{""a"": 1}"`.replace(": ", ":"));
  expect(await ndjson(server, "&about=%2B1")).toMatchObject([{ about: "+1" }]);
});

test("a log of many pages leaves whole", async () => {
  const server = await testServer();
  await many(server, 2500);
  const ids = (await ndjson(server)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2500);
});

test("a word that stands far back in a long log is found by going on while there is a cursor", async () => {
  const server = await testServer();
  await record(server, [{ data: { subject: "needle" } }]);
  await many(server, 45_000);
  const found: string[] = [];
  let [cursor, pages] = ["", 0];
  do {
    const { body } = await server.call("GET", `/api/facts?text=Needle${cursor && `&cursor=${cursor}`}`);
    found.push(...body.items.map(({ data }: { data: { subject: string } }) => data.subject));
    cursor = body.cursor ?? "";
    pages += 1;
  } while (cursor);
  expect([found, pages]).toEqual([["needle"], 5]);
  expect(await ndjson(server, "&text=needle")).toHaveLength(1);
});

/** Facts by the thousand, written by the database itself. */
async function many({ house, organisation }: TestServer, count: number) {
  await house.database.acrossAll(async (tx) => {
    await sql`insert into facts (organisation_id, what, about, actor, data, at)
      select ${organisation}, case when n % 1000 = 0 then 'meeting.cancelled' else 'meeting.opened' end,
        'about-' || (n % 5000), 'key:' || (n % 50),
        jsonb_build_object('subject', 'Meeting number ' || n, 'organiser', md5(n::text)),
        now() - (${count} - n) * interval '1 second'
      from generate_series(1, ${count}::integer) n`.execute(tx.sql);
  });
}

test("one person is handed out and erased everywhere, and nothing of them is left", async () => {
  const { server } = await connectedServer();
  const canary = "amara.okafor@campus.example";
  const body = { name: "Canary Okafor", email: canary, fields: { staffNumber: "CANARY-4711" } };
  await server.call("POST", "/api/webhook-endpoints", { body: { url: "https://example.org/hooks" } });
  const headers = { "idempotency-key": "once" };
  const { body: person } = await server.call("POST", "/api/people", { body, headers });
  await server.call("POST", `/api/people/${person.id}/match`);
  await record(server, [
    { about: person.id, data: { name: "Canary Okafor", number: "CANARY-4711" } },
    {
      what: "client.changed",
      about: "other",
      data: { organiser: `Mrs Canary <${canary.toUpperCase()}>`, host: "Canary Okafor" },
    },
  ]);
  const handedOut = (await server.call("GET", `/api/people/${person.id}/export`)).body;
  expect(handedOut.parts.map(({ what }: { what: string }) => what)).toHaveLength(
    server.house.features.flatMap((each) => each.personalData).length,
  );
  expect(JSON.stringify(handedOut)).toContain("CANARY-4711");
  await soon(async () => expect(await everywhere(server, "public.webhook_deliveries")).toContain("CANARY"));

  expect((await server.call("POST", `/api/people/${person.id}/erasure`)).status).toBe(204);
  const objectId = handedOut.parts[0].data.match.objectId;
  for (const table of await tablesOf(server)) {
    const rows = await everywhere(server, table);
    for (const trace of ["canary okafor", canary, "canary-4711", objectId])
      expect([table, trace, rows.toLowerCase().includes(trace)]).toEqual([table, trace, false]);
  }
  const facts = (await server.call("GET", `/api/facts?about=${person.id}`)).body.items;
  expect(facts[0]).toMatchObject({ what: "person.erased", actor: "key:bootstrap", data: {} });
  expect((await server.call("GET", `/api/people/${person.id}/export`)).status).toBe(404);
  expect((await server.call("POST", `/api/people/${person.id}/erasure`)).status).toBe(404);
});

test("what an erased person shares with others stays with the others", async () => {
  const server = await testServer();
  const fields = { kind: "user", prefers: "call", year: "4" };
  const { body: ann } = await server.call("POST", "/api/people", { body: { name: "Ann", fields } });
  const headers = { "idempotency-key": "bob" };
  const bob = { name: "Bob", fields: { ...fields, staffNumber: "B4" } };
  const added = await server.call("POST", "/api/people", { body: bob, headers });
  const call = { kind: "call", title: "Called", at: "2026-11-01T09:00:00Z", person: added.body.id };
  expect((await server.call("POST", "/api/interactions", { body: call })).status).toBe(201);
  expect((await server.call("POST", `/api/people/${ann.id}/erasure`)).status).toBe(204);
  expect((await server.call("POST", "/api/people", { body: bob, headers })).body).toEqual(added.body);
  const facts = (await server.call("GET", "/api/facts")).body.items;
  expect(JSON.stringify(facts)).not.toContain("(erased)");
});

test("whoever was erased is refused when an import brings them back, by any of their particulars, until it is lifted", async () => {
  const server = await testServer();
  const rule = { localField: "staffNumber", directoryField: "employeeId" };
  await server.call("PUT", "/api/match-rules/operator", { body: rule });
  const body = { name: "Ada", email: "Ada@Example.org", fields: { staffNumber: "S 1" } };
  const { body: person } = await server.call("POST", "/api/people", { body });
  await server.call("POST", `/api/people/${person.id}/erasure`);
  const ctx = ours(server);
  const refused = (kind: string, value: string) =>
    ctx
      .transaction((tx) => refuseErased(tx, ctx, [{ kind, value }]))
      .then(
        () => "welcome",
        (error) => error.reason,
      );
  expect(await refused("email", " ada@example.ORG ")).toBe("person-erased");
  expect(await refused("field:staffNumber", "s 1")).toBe("person-erased");
  expect(await refused("field:other", "S 1")).toBe("welcome");
  expect(await refused("email", "grace@example.org")).toBe("welcome");
  expect(await refused("name", "Ada")).toBe("welcome");
  const people = [[{ kind: "email", value: "x@y.z" }], [{ kind: "email", value: "ada@example.org" }], []];
  expect([...(await ctx.transaction((tx) => erasedAmong(tx, ctx, people)))]).toEqual([1]);
  const elsewhere = server.house.random.uuid();
  await server.house.database.query("insert into organisations values ($1, 'elsewhere', now())", [elsewhere]);
  const theirs = contextFor(server.house, { organisation: elsewhere, actor: "tests" });
  expect((await theirs.transaction((tx) => erasedAmong(tx, theirs, people))).size).toBe(0);
  const lift = (wish: object) => server.call("POST", "/api/erasure-liftings", { body: wish });
  expect((await lift({ email: "grace@example.org" })).status).toBe(404);
  expect((await lift({})).status).toBe(400);
  expect((await lift({ email: "ada@example.org", fields: { staffNumber: "S 1" } })).status).toBe(204);
  expect(await refused("email", "ada@example.org")).toBe("welcome");
});

async function tablesOf({ house }: TestServer): Promise<string[]> {
  const { rows } = await house.database.query(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'pgboss')",
  );
  return rows.map(({ name }) => String(name));
}

/** A table's rows as one text, whoever they belong to. */
async function everywhere({ house }: TestServer, table: string): Promise<string> {
  return house.database.acrossAll(async (tx) => {
    const query = sql<{ all: string | null }>`select string_agg(t::text, ' ') as all from ${sql.table(table)} t`;
    const { rows } = await query.execute(tx.sql);
    return rows[0]?.all ?? "";
  });
}

/** A file of one JSON object a line. */
async function ndjson({ url }: TestServer, query = "") {
  const response = await fetch(`${url}/api/facts/export?format=ndjson${query}`, {
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  return (await response.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
