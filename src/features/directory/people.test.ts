import { expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/server.ts";

async function add(server: TestServer, body: object) {
  return (await server.call("POST", "/api/people", { body })).body;
}

async function names(server: TestServer, query: string) {
  const { items, total } = (await server.call("GET", `/api/people?${query}`)).body;
  return { names: items.map(({ name }: { name: string }) => name), total };
}

test("people are found by words of their name, e-mail and fields, whatever capitals and accents", async () => {
  const server = await testServer();
  await add(server, { name: "Émile Zola", email: "zola@paris.example", fields: { campus: "North" } });
  await add(server, { name: "anna Able", fields: { quote: 'says "hi"' } });
  await add(server, { name: "Zoë 100%", audience: "user", fields: { campus: "South" } });
  expect(await names(server, "search=emile")).toEqual({ names: ["Émile Zola"], total: 1 });
  expect(await names(server, "search=zola%20%C3%89m")).toMatchObject({ names: ["Émile Zola"] });
  expect(await names(server, "search=PARIS")).toMatchObject({ names: ["Émile Zola"] });
  expect(await names(server, "search=north")).toMatchObject({ names: ["Émile Zola"] });
  expect(await names(server, "search=campus")).toMatchObject({ names: [] });
  expect(await names(server, `search=${encodeURIComponent('"hi"')}`)).toMatchObject({ names: ["anna Able"] });
  expect(await names(server, "search=100%25")).toMatchObject({ names: ["Zoë 100%"] });
  expect(await names(server, "search=1_0")).toMatchObject({ names: [] });
  expect(await names(server, "")).toEqual({ names: ["anna Able", "Émile Zola", "Zoë 100%"], total: 3 });
  expect(await names(server, "sort=-name")).toMatchObject({ names: ["Zoë 100%", "Émile Zola", "anna Able"] });
  expect(await names(server, "sort=-added")).toMatchObject({ names: ["Zoë 100%", "anna Able", "Émile Zola"] });
  expect(await names(server, "audience=user")).toEqual({ names: ["Zoë 100%"], total: 1 });
  expect((await names(server, "matched=yes")).total).toBe(0);
});

test("a name or a title is one line, and not only spaces", async () => {
  const server = await testServer();
  const { id } = await add(server, { name: "  Ada  " });
  const { body: hill } = await server.call("POST", "/api/clients", { body: { name: "Hill School" } });
  const note = { kind: "note", person: id };
  for (const [method, path, field, body] of [
    ["POST", "/api/people", "name", { name: "Ada\r\n\r\nCall 555 now" }],
    ["POST", "/api/people", "name", { name: "Ada\u0085Bob" }],
    ["POST", "/api/people", "name", { name: "   " }],
    ["PATCH", `/api/people/${id}`, "name", { name: "Ada\tBob" }],
    ["POST", "/api/clients", "name", { name: "Hill\nSchool" }],
    ["POST", "/api/clients", "externalId", { name: "Hill", externalId: "H\n1" }],
    ["POST", `/api/clients/${hill.id}/contacts`, "title", { person: id, title: "Head\u2028of all" }],
    ["POST", "/api/interactions", "title", { ...note, title: "A\nB" }],
  ] as const) {
    const answer = (await server.call(method, path, { body })).body;
    expect([path, answer]).toMatchObject([path, { status: 400, field }]);
  }
  expect((await server.call("GET", `/api/people/${id}`)).body.name).toBe("Ada");
  const csv = 'name,email\n"Ada\n\nCall 555 now",ada@example.org\n';
  const tried = await server.call("POST", "/api/imports", { body: { kind: "people", csv, dryRun: true } });
  expect(tried.body).toMatchObject({ counts: { refused: 1 }, problems: [{ field: "name" }] });
});

test("a cursor goes on in its own order and with its own count, even where the last one seen is gone", async () => {
  const server = await testServer();
  for (let n = 0; n < 60; n++) await add(server, { name: `Person ${String(n).padStart(2, "0")}` });
  const first = (await server.call("GET", "/api/people?sort=-name")).body;
  await server.call("POST", `/api/people/${first.items.at(-1).id}/erasure`);
  const second = (await server.call("GET", `/api/people?cursor=${first.cursor}`)).body;
  expect(second.items.map(({ name }: { name: string }) => name)).toEqual(
    Array.from({ length: 10 }, (_, n) => `Person 0${9 - n}`),
  );
  expect([first.total, second.total, second.cursor]).toEqual([60, 60, undefined]);
  for (const cursor of ["x", Buffer.from('{"sort":"added","value":"x"}').toString("base64url")]) {
    expect((await server.call("GET", `/api/people?cursor=${cursor}`)).body).toMatchObject({
      status: 400,
      field: "cursor",
    });
  }
});

test("a person is changed by what is named only, and nothing is recorded where nothing differs", async () => {
  const server = await testServer();
  const { id } = await add(server, { name: "Ada", email: "ada@example.org", fields: { campus: "North", desk: "4" } });
  const change = async (body: object) => server.call("PATCH", `/api/people/${id}`, { body });
  expect((await change({ name: "Ada L.", fields: { desk: "" } })).body).toMatchObject({
    name: "Ada L.",
    email: "ada@example.org",
    fields: { campus: "North" },
  });
  await change({ name: "Ada L." });
  expect((await change({ email: "", audience: "user" })).body).toEqual(
    expect.not.objectContaining({ email: expect.anything() }),
  );
  expect((await server.call("GET", `/api/people/${id}`)).body).toMatchObject({ audience: "user" });
  const facts = (await server.call("GET", `/api/facts?about=${id}&what=person.changed`)).body.items;
  expect(facts.map(({ data }: { data: { changed: string[] } }) => data.changed)).toEqual([
    ["email", "audience"],
    ["name", "fields"],
  ]);
  expect((await change({ email: "nonsense" })).body).toMatchObject({ status: 400, field: "email" });
  expect((await change({ nonsense: 1 })).status).toBe(400);
  expect((await server.call("GET", `/api/people/${server.house.random.uuid()}`)).status).toBe(404);
});

test("erasing one of a campus keeps out that one only, by whatever door they come", async () => {
  const server = await testServer();
  const rule = { localField: "staffNumber", directoryField: "employeeId" };
  await server.call("PUT", "/api/match-rules/operator", { body: rule });
  const north = (name: string, staffNumber: string) => ({
    name,
    email: `${name.toLowerCase()}@example.org`,
    fields: { campus: "North", staffNumber },
  });
  const ada = await add(server, north("Ada", "S1"));
  const { id: bob } = await add(server, north("Bob", "S2"));
  expect((await server.call("POST", `/api/people/${ada.id}/erasure`)).status).toBe(204);

  expect((await server.call("POST", "/api/people", { body: north("Cyd", "S3") })).status).toBe(201);
  // No mark was left of what she shared with the others, whatever people are matched by one day.
  const lift = await server.call("POST", "/api/erasure-liftings", { body: { fields: { campus: "North" } } });
  expect(lift.status).toBe(404);
  const refused = { status: 409, reason: "person-erased" };
  expect((await server.call("POST", "/api/people", { body: north("Ada", "S9") })).body).toMatchObject(refused);
  const renamed = { ...north("Eve", "s1 ") };
  expect((await server.call("POST", "/api/people", { body: renamed })).body).toMatchObject(refused);
  const taken = await server.call("PATCH", `/api/people/${bob}`, { body: { email: "ADA@example.org" } });
  expect(taken.body).toMatchObject(refused);
  const csv =
    "name,email,campus,staff\nAda,ada@example.org,North,S8\nDan,dan@example.org,North,S4\nBob,bob@example.org,North,S1\n";
  const mapping = { name: "name", email: "email", campus: "field:campus", staff: "field:staffNumber" };
  const tried = await server.call("POST", "/api/imports", { body: { kind: "people", csv, mapping, dryRun: true } });
  expect(tried.body).toMatchObject({
    counts: { added: 1, refused: 2 },
    problems: [
      { row: 1, reason: "person-erased" },
      { row: 3, reason: "person-erased" },
    ],
  });
});
