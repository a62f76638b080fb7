import { expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/server.ts";

async function client(server: TestServer, body: object) {
  return (await server.call("POST", "/api/clients", { body })).body;
}

async function listed(server: TestServer, query = "") {
  const { items, total } = (await server.call("GET", `/api/clients${query}`)).body;
  return [items.map(({ name }: { name: string }) => name), total];
}

test("a client is added, changed, archived and brought back, and every step is on record", async () => {
  const server = await testServer();
  const school = {
    name: "Hill School",
    externalId: "H1",
    defaultEmail: "office@hill.example",
    fields: { town: "York" },
  };
  const { id } = await client(server, school);
  const path = `/api/clients/${id}`;
  expect(
    (await server.call("PATCH", path, { body: { defaultEmail: "", fields: { town: "Leeds" } } })).body,
  ).toMatchObject({
    name: "Hill School",
    externalId: "H1",
    fields: { town: "Leeds" },
  });
  expect((await server.call("POST", `${path}/archive`)).body.archivedAt).toBeDefined();
  await server.call("POST", `${path}/archive`);
  expect(await listed(server)).toEqual([[], 0]);
  expect(await listed(server, "?state=archived&search=leeds")).toEqual([["Hill School"], 1]);
  expect((await server.call("DELETE", `${path}/archive`)).body.archivedAt).toBeUndefined();
  expect(await listed(server, "?search=h1")).toEqual([["Hill School"], 1]);
  const facts = (await server.call("GET", `/api/facts?about=${id}`)).body.items;
  expect(facts.map(({ what }: { what: string }) => what)).toEqual([
    "client.restored",
    "client.archived",
    "client.changed",
    "client.added",
  ]);
});

test("an external id belongs to one client", async () => {
  const server = await testServer();
  await client(server, { name: "One", externalId: "X" });
  const { id } = await client(server, { name: "Two", externalId: "Y" });
  const taken = { status: 409, field: "externalId", reason: "external-id-taken" };
  expect(await client(server, { name: "Three", externalId: "X" })).toMatchObject(taken);
  expect((await server.call("PATCH", `/api/clients/${id}`, { body: { externalId: "X" } })).body).toMatchObject(taken);
});

test("a client is written to at the place's address until a primary contact has one", async () => {
  const server = await testServer();
  const { id } = await client(server, { name: "Hill School", defaultEmail: "office@hill.example" });
  const contacts = `/api/clients/${id}/contacts`;
  const writeTo = async () => (await server.call("GET", `/api/clients/${id}`)).body.writeTo;
  expect(await writeTo()).toMatchObject({ email: "office@hill.example", by: "default" });
  const person = { name: "Ann Head", email: "ann@hill.example" };
  const ann = (await server.call("POST", contacts, { body: { person, title: "Head", primary: true } })).body;
  expect(await writeTo()).toMatchObject({ email: "ann@hill.example", by: "contact", name: "Ann Head" });
  const { body: bob } = await server.call("POST", "/api/people", { body: { name: "Bob", email: "bob@hill.example" } });
  await server.call("POST", contacts, { body: { person: bob.id, primary: true } });
  expect((await server.call("GET", contacts)).body.items).toMatchObject([
    { person: { name: "Bob" }, primary: true },
    { person: { name: "Ann Head" }, title: "Head", primary: false },
  ]);
  expect((await server.call("POST", contacts, { body: { person: bob.id } })).body).toMatchObject({
    status: 409,
    reason: "contact-exists",
  });
  const stranger = { person: server.house.random.uuid() };
  expect((await server.call("POST", contacts, { body: stranger })).body).toMatchObject({
    status: 400,
    field: "person",
  });
  expect((await server.call("DELETE", `${contacts}/${ann.id}`)).status).toBe(204);
  expect((await server.call("DELETE", `${contacts}/${ann.id}`)).status).toBe(404);
  expect((await server.call("GET", `/api/people/${ann.person.id}`)).status).toBe(200);
});

test("a timeline shows what was said and what was recorded, the newest first, page by page", async () => {
  const server = await testServer();
  const { id } = await client(server, { name: "Hill School" });
  const { body: ada } = await server.call("POST", "/api/people", { body: { name: "Ada" } });
  const note = async (n: number) => {
    const at = new Date(Date.UTC(2020, 0, 1, 0, n)).toISOString();
    const body = { kind: "call", at, title: `Call ${n}`, client: id, ...(n % 2 ? { person: ada.id } : {}) };
    return server.call("POST", "/api/interactions", { body });
  };
  for (let n = 0; n < 55; n++) expect((await note(n)).status).toBe(201);
  const first = (await server.call("GET", `/api/clients/${id}/timeline`)).body;
  const second = (await server.call("GET", `/api/clients/${id}/timeline?cursor=${first.cursor}`)).body;
  expect(first.items[0]).toMatchObject({ type: "fact", fact: { what: "client.added", actor: "key:bootstrap" } });
  expect(first.items[1]).toMatchObject({
    type: "interaction",
    interaction: { title: "Call 54", client: { name: "Hill School" }, recordedBy: "key:bootstrap" },
  });
  expect([first.items.length, second.items.length, second.cursor]).toEqual([50, 6, undefined]);
  const hers = (await server.call("GET", `/api/people/${ada.id}/interactions`)).body.items;
  expect(hers.map(({ title }: { title: string }) => title).slice(0, 2)).toEqual(["Call 53", "Call 51"]);
  expect(hers).toHaveLength(27);
  const nobody = { kind: "note", title: "Lost" };
  expect((await server.call("POST", "/api/interactions", { body: nobody })).body).toMatchObject({ status: 400 });
  const unknown = { ...nobody, client: ada.id };
  expect((await server.call("POST", "/api/interactions", { body: unknown })).body).toMatchObject({ field: "client" });
  expect((await server.call("GET", `/api/clients/${ada.id}/timeline`)).status).toBe(404);
});

test("whoever is erased leaves a client's timeline without their words, and their address writes to nobody", async () => {
  const server = await testServer();
  const { id } = await client(server, { name: "Ada's Practice", defaultEmail: "ada@example.org" });
  const person = { name: "Ada Lovelace", email: "ada@example.org" };
  const contact = await server.call("POST", `/api/clients/${id}/contacts`, { body: { person, primary: true } });
  const ada = contact.body.person.id;
  const record = (body: object) => server.call("POST", "/api/interactions", { body: { kind: "note", ...body } });
  await record({ title: "Hers", text: "of Ada", person: ada });
  await record({ title: "Both", text: "with Ada", person: ada, client: id });
  await record({ title: "Theirs", text: "asked ADA@example.org to come", client: id });
  const { parts } = (await server.call("GET", `/api/people/${ada}/export`)).body;
  expect(JSON.stringify(parts)).toContain("of Ada");
  expect(JSON.stringify(parts)).toContain("Ada's Practice");
  expect((await server.call("POST", `/api/people/${ada}/erasure`)).status).toBe(204);
  const { items } = (await server.call("GET", `/api/clients/${id}/interactions`)).body;
  expect(items).toMatchObject([
    { title: "Theirs", text: "asked (erased) to come" },
    { title: "", text: "" },
  ]);
  expect(items[1].person).toBeUndefined();
  const { body } = await server.call("GET", `/api/clients/${id}`);
  expect([body.defaultEmail, body.writeTo]).toEqual([undefined, undefined]);
});
