import { expect, test, vi } from "vitest";
import { callAt, type TestServer, testServer } from "../../testing/server.ts";

async function tried(server: TestServer, body: object) {
  return (await server.call("POST", "/api/imports", { body: { kind: "people", dryRun: true, ...body } })).body;
}

/** Carries an import out and waits for its end. */
async function done(server: TestServer, body: object) {
  const started = await server.call("POST", "/api/imports", { body: { kind: "people", dryRun: false, ...body } });
  expect(started.status).toBe(202);
  return vi.waitFor(
    async () => {
      const { body: now } = await server.call("GET", `/api/imports/${started.body.id}`);
      expect(now.state).toBe("finished");
      return now;
    },
    { timeout: 60_000, interval: 50 },
  );
}

async function people(server: TestServer) {
  return (await server.call("GET", "/api/people?sort=added")).body.items;
}

test("a file is tried first, then imported, and a second time changes nothing", async () => {
  const server = await testServer();
  const csv =
    "Full name;E-Mail;Campus\nAda Lovelace;ada@example.org;North\n\nBob;bob@example.org;South\nCyd;nonsense;South\n";
  const mapping = { "Full name": "name", "E-Mail": "email", Campus: "field:campus" };
  const report = await tried(server, { csv, mapping });
  expect(report).toMatchObject({
    delimiter: ";",
    key: "E-Mail",
    rows: 3,
    counts: { added: 2, changed: 0, unchanged: 0, refused: 1 },
    problems: [{ row: 3, line: 5, field: "email", cure: expect.any(String) }],
    columns: [{ name: "Full name", target: "name", samples: ["Ada Lovelace", "Bob", "Cyd"] }, {}, {}],
  });
  expect(JSON.stringify(report.problems)).not.toContain("nonsense");
  expect(await people(server)).toEqual([]);
  expect(await done(server, { csv, mapping })).toMatchObject({ total: 3, done: 3, counts: report.counts });
  expect(await people(server)).toMatchObject([
    { name: "Ada Lovelace", fields: { campus: "North" } },
    { name: "Bob", fields: { campus: "South" } },
  ]);
  const again = csv.replace("ada@example.org;North", "ADA@example.org;East").replace("Bob;", ";");
  expect((await done(server, { csv: again, mapping })).counts).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  expect(await people(server)).toMatchObject([{ fields: { campus: "East" } }, { name: "Bob" }]);
  const facts = (await server.call("GET", "/api/facts")).body.items;
  expect(facts.filter(({ what }: { what: string }) => what === "person.added")).toHaveLength(2);
  expect(facts.find(({ what }: { what: string }) => what === "person.changed")).toMatchObject({
    actor: "key:bootstrap",
    data: { changed: ["email", "fields"] },
  });
  expect(facts[0]).toMatchObject({ what: "import.finished", data: { changed: 1, unchanged: 1, refused: 1 } });
});

test("columns that nobody maps are left out, and what a file does not tell is asked for", async () => {
  const server = await testServer();
  const report = await tried(server, { csv: "First name,Surname,Mail,Campus\nAda,Lovelace,ada@example.org,North\n" });
  expect(report.columns.map(({ target }: { target?: string }) => target)).toEqual([
    "name.first",
    "name.last",
    "email",
    undefined,
  ]);
  await done(server, { csv: "First name,Surname,Mail,Campus\nAda,Lovelace,ada@example.org,North\n" });
  expect(await people(server)).toMatchObject([{ name: "Ada Lovelace", fields: {} }]);
  expect(await tried(server, { csv: "Wer,Wo\nAda,hier\n" })).toMatchObject({
    rows: 0,
    blocked: { field: "key", reason: "key-not-mapped", cure: expect.any(String) },
    columns: [{ name: "Wer", samples: ["Ada"] }, { name: "Wo" }],
  });
  const csv = "Wer,Nr\nAda,7\n";
  const mapping = { Wer: "name", Nr: "field:number" };
  expect((await tried(server, { csv, mapping, key: "Nr" })).counts.added).toBe(1);
  expect(await tried(server, { csv, mapping: { Who: "name" } })).toMatchObject({ reason: "column-unknown" });
  expect(await tried(server, { csv, mapping: { Wer: "shoe" } })).toMatchObject({ reason: "target-unknown" });
  expect(await tried(server, { csv, mapping: { Wer: "name", Nr: "name" } })).toMatchObject({ reason: "target-twice" });
});

test("rows that repeat one another, or do not fit, are refused one by one; the others are not held up", async () => {
  const server = await testServer();
  const csv =
    "name,email\nAda,ada@example.org\nAda again,ADA@example.org\nBob\n,new@example.org\nNo mail,\nCyd,cyd@example.org\n";
  const { counts, problems } = await tried(server, { csv });
  expect(counts).toMatchObject({ added: 2, refused: 4 });
  expect(problems.map(({ row, reason }: { row: number; reason: string }) => [row, reason])).toEqual([
    [2, "repeated-in-file"],
    [3, "cells-do-not-fit"],
    [4, "name-missing"],
    [5, "key-empty"],
  ]);
});

test("files in the encodings of spreadsheets are understood, and files that are none are refused whole", async () => {
  const server = await testServer();
  const text = "name;email\nZoë Müller;zoe@example.org\n";
  for (const [bytes, encoding] of [
    [Buffer.from(`\uFEFF${text}`), "utf-8"],
    [Buffer.from(`\uFEFF${text}`, "utf16le"), "utf-16le"],
    [Buffer.from(text, "latin1"), "windows-1252"],
  ] as const) {
    const report = await tried(server, { file: bytes.toString("base64") });
    expect([report.encoding, report.columns[0].samples]).toEqual([encoding, ["Zoë Müller"]]);
  }
  expect(await tried(server, { csv: "" })).toMatchObject({ status: 400, reason: "file-empty" });
  expect(await tried(server, { csv: "name,email\n" })).toMatchObject({ reason: "file-empty" });
  expect(await tried(server, { csv: "name,name\na,b\n" })).toMatchObject({ reason: "head-unclear" });
  expect(await tried(server, { csv: 'name,email\n"Ada,x\n' })).toMatchObject({ reason: "csv-malformed" });
  expect(await tried(server, { file: Buffer.from("PK\u0003\u0004").toString("base64") })).toMatchObject({
    reason: "not-text",
  });
  expect(await tried(server, {})).toMatchObject({ status: 400, field: "csv" });
  const large = `name,email\n${"x".repeat(10 * 1024 * 1024)}`;
  expect(await tried(server, { csv: large })).toMatchObject({ status: 413 });
  expect((await server.call("POST", "/api/people", { body: { name: "x".repeat(2 ** 20) } })).status).toBe(413);
});

test("what is exported comes back unchanged, and no spreadsheet takes a cell for a formula", async () => {
  const server = await testServer();
  const wish = {
    name: "=HYPERLINK(1)",
    email: "ada@example.org",
    fields: { phone: "+44 1", note: 'a\n"b"', "'": "'-" },
  };
  await server.call("POST", "/api/people", { body: wish });
  await server.call("POST", "/api/people", { body: { name: "Bob", audience: "user" } });
  const { body: csv, headers } = await server.call("GET", "/api/people/export.csv");
  expect(headers.get("content-disposition")).toContain("attachment");
  expect(csv).toContain("'=HYPERLINK(1)");
  expect(csv).toContain("'+44 1");
  const head = "id,name,email,audience,field:',field:note,field:phone";
  expect(csv.split("\r\n")[0]).toBe(head);
  expect((await tried(server, { csv })).counts).toEqual({ added: 0, changed: 0, unchanged: 2, refused: 0 });
  const changed = csv.replace("Bob", "Bob B.");
  expect((await done(server, { csv: changed })).counts).toMatchObject({ changed: 1, unchanged: 1 });
});

test("clients and their contacts come in from files, and only whoever may write clients brings them", async () => {
  const server = await testServer();
  const clients = "Client,Number,E-mail\nHill School,H1,office@hill.example\nDale School,D1,\nOdd,H1,\n";
  expect((await done(server, { kind: "clients", csv: clients })).counts).toMatchObject({ added: 2, refused: 1 });
  const again = "name,externalId,defaultEmail\nHill,H1,desk@hill.example\n";
  expect((await done(server, { kind: "clients", csv: again })).counts).toMatchObject({ changed: 1 });
  const contacts =
    "Client ID,Name,Mail,Role,Primary\nH1,Ann,ann@hill.example,Head,yes\nD1,Ann,ann@hill.example,Head,x\nH1,Bob,bob@hill.example,,yes\nX9,Cyd,cyd@x.example,,\nD1,Dan,dan@d.example,,perhaps\n";
  const { counts, problems } = await done(server, { kind: "contacts", csv: contacts });
  expect(counts).toMatchObject({ added: 2, refused: 3 });
  expect(problems.map(({ reason }: { reason: string }) => reason)).toEqual([
    "repeated-in-file",
    "client-unknown",
    "neither-yes-nor-no",
  ]);
  expect((await people(server)).map(({ name }: { name: string }) => name)).toEqual(["Ann"]);
  const [hill] = (await server.call("GET", "/api/clients?search=hill")).body.items;
  expect((await server.call("GET", `/api/clients/${hill.id}`)).body).toMatchObject({
    name: "Hill",
    writeTo: { email: "ann@hill.example", by: "contact" },
  });
  const more = "client.externalId,email,title,primary\nH1,ann@hill.example,Principal,\nD1,ann@hill.example,,\n";
  expect((await done(server, { kind: "contacts", csv: more })).counts).toMatchObject({ changed: 1, unchanged: 1 });
  const { csv } = { csv: (await server.call("GET", "/api/clients/export.csv")).body };
  expect((await tried(server, { kind: "clients", csv })).counts).toMatchObject({ unchanged: 2 });

  const key = (await server.call("POST", "/api/keys", { body: { name: "hr", scopes: ["people:write"] } })).body.key;
  const body = { kind: "clients", csv: clients, dryRun: true };
  const answer = await callAt(server.url, { method: "POST", path: "/api/imports", body, key });
  expect(answer.body).toMatchObject({ status: 403, reason: "scope-missing" });
});

test("an import whose server was killed goes on from the last batch, and no row comes in twice", async () => {
  const server = await testServer();
  const rows = Array.from({ length: 1200 }, (_, n) => `Person ${n},p${n}@example.org`).join("\n");
  const { id, total } = await done(server, { csv: `name,email\n${rows}\n` });
  expect(total).toBe(1200);
  // As it was when 500 rows were written and the server went.
  await server.house.database.acrossAll(async (tx) => {
    const { sql } = await import("kysely");
    await sql`delete from people where substr(name, 8)::int >= 500`.execute(tx.sql);
    await sql`update imports set state = 'running', done = 500, content = ${`name,email\n${rows}\n`},
      counts = '{"added":500,"changed":0,"unchanged":0,"refused":0}' where id = ${id}`.execute(tx.sql);
  });
  const { contextFor } = await import("../../house.ts");
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  await ctx.transaction((tx) => ctx.order(tx, { job: "directory.import", data: { id } }));
  const now = await vi.waitFor(
    async () => {
      const { body } = await server.call("GET", `/api/imports/${id}`);
      expect(body.state).toBe("finished");
      return body;
    },
    { timeout: 60_000 },
  );
  expect(now.counts).toMatchObject({ added: 1200, refused: 0 });
  expect((await server.call("GET", "/api/people")).body.total).toBe(1200);
});
