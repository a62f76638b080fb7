import { beforeAll, expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
let wei = "";
let priya = "";

beforeAll(async () => {
  wei = await it().idOf("wei.zhang");
  priya = await it().idOf("praman2");
});

const reference = (id: string): object => ({ "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${id}` });
const pathOf = (link: string): string => link.slice(it().sandbox.ready.graph.length);
let serial = 0;
async function makeGroup(displayName: string): Promise<string> {
  serial += 1;
  const body = { displayName, mailEnabled: false, mailNickname: `news-${serial}`, securityEnabled: true };
  return (await it().graph("POST", "/groups", { body })).body.id;
}

/** Every change up to the deltaLink, and that link. */
async function read(path: string, headers = {}): Promise<{ items: Said[]; next: string }> {
  const items: Said[] = [];
  for (let at = path; ;) {
    const { body } = await it().graph("GET", at, { headers });
    items.push(...body.value);
    if (body["@odata.deltaLink"] !== undefined) return { items, next: pathOf(body["@odata.deltaLink"]) };
    at = pathOf(body["@odata.nextLink"]);
  }
}

test("a delta query tells at first everything, then who came and who went", async () => {
  const id = await makeGroup("Orchestra");
  await it().graph("POST", `/groups/${id}/members/$ref`, { body: reference(wei) });
  const first = await read("/groups/delta?$select=displayName,members&$top=2");
  expect(first.items.find((item) => item.id === id)).toMatchObject({
    displayName: "Orchestra",
    "members@delta": [{ "@odata.type": "#microsoft.graph.user", id: wei }],
  });
  expect((await read(first.next)).items).toEqual([]);
  await it().graph("POST", `/groups/${id}/members/$ref`, { body: reference(priya) });
  await it().graph("DELETE", `/groups/${id}/members/${wei}/$ref`);
  const second = await read(first.next);
  expect(second.items.map((item) => item.id)).toEqual([id]);
  expect(second.items[0]["members@delta"]).toEqual(
    expect.arrayContaining([
      { "@odata.type": "#microsoft.graph.user", id: priya },
      { "@odata.type": "#microsoft.graph.user", id: wei, "@removed": { reason: "deleted" } },
    ]),
  );
});

test("with return=minimal a change among members says nothing else of the group", async () => {
  const id = await makeGroup("Chess club");
  const minimal = { Prefer: "return=minimal" };
  const { next } = await read(`/groups/delta?$select=displayName,members,owners&$filter=id eq '${id}'`, minimal);
  await it().graph("POST", `/groups/${id}/owners/$ref`, { body: reference(wei) });
  const owners = [{ "@odata.type": "#microsoft.graph.user", id: wei }];
  const told = await read(next, minimal);
  expect(told.items).toEqual([{ id, "owners@delta": owners }]);
  await it().graph("PATCH", `/groups/${id}`, { body: { displayName: "Chess and go" } });
  expect((await read(told.next, minimal)).items).toEqual([{ id, displayName: "Chess and go" }]);
});

test("a filter names groups by id, fifty at most; latest begins now", async () => {
  const [one, two] = [await makeGroup("Rowing"), await makeGroup("Sailing")];
  const { items } = await read(`/groups/delta?$filter=id eq '${one}' or id eq '${two}'`);
  expect(items.map(({ id }) => id).sort()).toEqual([one, two].sort());
  const many = Array.from({ length: 51 }, () => `id eq '${one}'`).join(" or ");
  expect((await it().graph("GET", `/groups/delta?$filter=${encodeURIComponent(many)}`)).status).toBe(400);
  expect((await it().graph("GET", "/groups/delta?$filter=displayName eq 'Rowing'")).status).toBe(400);
  const latest = await read("/groups/delta?$deltatoken=latest");
  expect(latest.items).toEqual([]);
  await it().graph("PATCH", `/groups/${two}`, { body: { description: "On the lake" } });
  expect((await read(latest.next)).items.map(({ id }) => id)).toEqual([two]);
});

test("after a week a token is no longer good", async () => {
  const { next } = await read("/users/delta?$select=displayName");
  await it().control("POST", "/clock", { advance: 8 * 86_400 });
  it().forgetToken();
  expect(await it().graph("GET", next)).toMatchObject({ status: 410, body: { error: { code: "syncStateNotFound" } } });
});

test("a deleted group can be restored for thirty days, as it was", async () => {
  const id = await makeGroup("Ghosts");
  await it().graph("POST", `/groups/${id}/members/$ref`, { body: reference(wei) });
  const before = await read("/groups/delta?$select=displayName");
  expect((await it().graph("DELETE", `/groups/${id}`)).status).toBe(204);
  const gone = await read(before.next);
  expect(gone.items).toEqual([{ id, "@removed": { reason: "changed" } }]);
  const bin = await it().graph("GET", "/directory/deletedItems/microsoft.graph.group?$select=id,deletedDateTime");
  expect(bin.body.value.map((item: Said) => item.id)).toContain(id);
  expect((await it().graph("POST", `/directory/deletedItems/${id}/restore`)).body.displayName).toBe("Ghosts");
  const members = await it().graph("GET", `/groups/${id}/members`);
  expect(members.body.value.map((member: Said) => member.id)).toEqual([wei]);
  const back = await read(gone.next);
  expect(back.items).toEqual([{ id, displayName: "Ghosts" }]);
  await it().graph("DELETE", `/groups/${id}`);
  expect((await it().graph("DELETE", `/directory/deletedItems/${id}`)).status).toBe(204);
  expect((await it().graph("POST", `/directory/deletedItems/${id}/restore`)).status).toBe(404);
  expect((await read(back.next)).items).toEqual([{ id, "@removed": { reason: "deleted" } }]);
});

test("after thirty days nothing can be restored", async () => {
  const id = await makeGroup("Old papers");
  await it().graph("DELETE", `/groups/${id}`);
  await it().control("POST", "/clock", { advance: 31 * 86_400 });
  it().forgetToken();
  expect((await it().graph("GET", `/directory/deletedItems/${id}`)).status).toBe(404);
});

test("whoever deletes people may restore them, with their places", async () => {
  const id = await makeGroup("Readers");
  const grace = await it().idOf("grace.mensah");
  await it().graph("POST", `/groups/${id}/members/$ref`, { body: reference(grace) });
  expect((await it().graph("DELETE", `/users/${grace}`)).status).toBe(204);
  expect((await it().graph("GET", `/groups/${id}/members`)).body.value).toEqual([]);
  const reader = await it().app("User.Read.All");
  const restore = (token?: string): Promise<Heard> =>
    it().graph("POST", `/directory/deletedItems/${grace}/restore`, token === undefined ? {} : { token });
  expect((await restore(reader.token)).status).toBe(403);
  expect((await restore()).status).toBe(200);
  expect((await it().graph("GET", `/groups/${id}/members`)).body.value[0].id).toBe(grace);
});
