import { expect, test } from "vitest";
import { callAt, type TestServer, testServer } from "../../../testing/server.ts";

/** Asks with a key that has these rights only. */
async function asking(server: TestServer, scopes: readonly string[]) {
  const made = await server.call("POST", "/api/keys", { body: { name: server.house.random.uuid(), scopes } });
  expect(made.status).toBe(201);
  const { key } = made.body;
  return async (method: string, path: string, body?: object) =>
    (await callAt(server.url, { method, path, key, ...(body && { body }) })).body;
}

async function scene() {
  const server = await testServer();
  const { body: hill } = await server.call("POST", "/api/clients", { body: { name: "Hill School" } });
  const { body: ada } = await server.call("POST", "/api/people", {
    body: { name: "Ada", email: "ada@example.org" },
  });
  return { server, hill, ada };
}

test("whoever may not read clients sees of a person what belongs to no client", async () => {
  const { server, hill, ada } = await scene();
  const note = { kind: "note", person: ada.id };
  await server.call("POST", "/api/interactions", { body: { ...note, title: "Of her own" } });
  await server.call("POST", "/api/interactions", { body: { ...note, title: "In confidence", client: hill.id } });
  const titles = (items: { title?: string; interaction?: { title: string } }[]) =>
    items.flatMap(({ title, interaction }) => title ?? interaction?.title ?? []);
  for (const list of ["interactions", "timeline"]) {
    const path = `/api/people/${ada.id}/${list}`;
    const both = await asking(server, ["people:read", "clients:read"]);
    expect(titles((await both("GET", path)).items).toSorted()).toEqual(["In confidence", "Of her own"]);
    const people = await asking(server, ["people:read"]);
    const seen = await people("GET", path);
    expect(titles(seen.items)).toEqual(["Of her own"]);
    expect(JSON.stringify(seen)).not.toContain("Hill School");
  }
});

test("whoever may not read people sees of a client's contacts who they are and no more of them", async () => {
  const { server, hill, ada } = await scene();
  const path = `/api/clients/${hill.id}/contacts`;
  const clients = await asking(server, ["clients:read", "clients:write"]);
  const added = await clients("POST", path, { person: ada.id, title: "Head" });
  expect(added).toMatchObject({ title: "Head", person: { id: ada.id, name: "Ada" } });
  expect(added.person).not.toHaveProperty("email");
  const { items } = await clients("GET", path);
  expect(items.map(({ person }: { person: object }) => person)).toEqual([{ id: ada.id, name: "Ada" }]);
  const both = await asking(server, ["clients:read", "people:read"]);
  expect((await both("GET", path)).items).toMatchObject([{ person: { email: "ada@example.org" } }]);
});
