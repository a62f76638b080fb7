import { expect, test, vi } from "vitest";
import { type TestServer, testServer } from "../../../testing/server.ts";

async function tried(server: TestServer, body: object) {
  return (await server.call("POST", "/api/imports", { body: { kind: "people", dryRun: true, ...body } })).body;
}

test("columns called like what every object has are columns like any other", async () => {
  const server = await testServer();
  const csv = "name,email,constructor,toString,valueOf,__proto__\nAda,ada@example.org,a,b,c,d\n";
  const report = await tried(server, { csv });
  expect(report).toMatchObject({ rows: 1, counts: { added: 1 } });
  expect(report.columns.slice(2)).toEqual(
    ["constructor", "toString", "valueOf", "__proto__"].map((name, place) => ({ name, samples: ["abcd"[place]] })),
  );
  const short = "name,email,x\nAda,ada@example.org,a\n";
  const mapping = { name: "name", email: "email" };
  for (const target of ["toString", "constructor", "field:__proto__"]) {
    expect(await tried(server, { csv: short, mapping: { ...mapping, x: target } })).toMatchObject({
      status: 400,
      field: "mapping",
      reason: "target-unknown",
    });
  }
  expect(await tried(server, { csv: short, mapping, key: "constructor" })).toMatchObject({
    status: 400,
    field: "key",
    reason: "key-not-mapped",
  });
  const own = { csv, mapping: { name: "name", constructor: "field:constructor" }, key: "constructor", dryRun: false };
  const started = await server.call("POST", "/api/imports", { body: { kind: "people", ...own } });
  await vi.waitFor(
    async () => {
      const { body } = await server.call("GET", `/api/imports/${started.body.id}`);
      expect(body).toMatchObject({ state: "finished", counts: { added: 1 } });
    },
    { timeout: 60_000 },
  );
  expect((await server.call("GET", "/api/people")).body.items).toMatchObject([{ fields: { constructor: "a" } }]);
});

test("an export shows of each what they have, even where somebody's field is called constructor", async () => {
  const server = await testServer();
  for (const path of ["/api/people", "/api/clients"]) {
    await server.call("POST", path, { body: { name: "Ada", fields: { constructor: "x", toString: "y" } } });
    await server.call("POST", path, { body: { name: "Bob" } });
    const { body } = await server.call("GET", `${path}/export.csv`);
    const [head, ada, bob] = body.split("\r\n");
    expect(head).toContain("field:constructor,field:toString");
    expect([ada, bob]).toEqual([expect.stringMatching(/,x,y$/), expect.stringMatching(/,"",""$/)]);
  }
});

test("a file that cannot be read is told what is wrong with it, and which part of the request that is", async () => {
  const server = await testServer();
  const wide = Array.from({ length: 100_000 }, (_, n) => `c${n}`).join(",");
  expect(await tried(server, { csv: `${wide}\n${wide}\n` })).toMatchObject({
    status: 400,
    field: "csv",
    reason: "too-many-columns",
  });
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  for (const [text, reason] of [
    ['name,email\n"Ada,x\n', "csv-malformed"],
    [
      'name,email\nAda,a@example.org\nBob,b@example.org\nCyd,c@example.org\nDan,d@example.org\nEve,x"y"\n',
      "csv-malformed",
    ],
    ["name,name\na,b\n", "head-unclear"],
    ["name,email\n", "file-empty"],
  ] as const) {
    for (const dryRun of [true, false]) {
      expect(await tried(server, { csv: text, dryRun })).toMatchObject({ status: 400, field: "csv", reason });
      expect(await tried(server, { file: base64(text), dryRun })).toMatchObject({ status: 400, field: "file", reason });
    }
  }
  expect(await tried(server, { file: base64("PK\u0003\u0004") })).toMatchObject({ field: "file", reason: "not-text" });
  for (const file of ["bmFt=ZSxl", "bm==ZSxl", "bmF_ZSxl"])
    expect(await tried(server, { file })).toMatchObject({ status: 400, field: "file" });
});

test("a file whose cells are told apart by upright strokes is understood", async () => {
  const server = await testServer();
  const report = await tried(server, { csv: "name|email\nAda, the first|ada@example.org\n" });
  expect(report).toMatchObject({ delimiter: "|", key: "email", counts: { added: 1 } });
});
