import { expect, test } from "vitest";
import { classStage, INGRID, loginOf, STUDENTS, WEI } from "../../../testing/microsoft/classes.ts";

const [ADA = "", BEN = "", CY = "", DI = ""] = STUDENTS;
const BIOLOGY = { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN], details: { term: "Autumn" } };
const CHEMISTRY = { id: "che-1", title: "Chemistry 1", teachers: [INGRID], students: [CY, "nobody-of-campus"] };

type Stage = Awaited<ReturnType<typeof classStage>>;

/** The doors to what is told of classes. */
function looks({ server }: Stage) {
  const get = async (path: string) => (await server.call("GET", path)).body;
  const listed = async (query = "") => (await get(`/api/classes${query}`)).items;
  const titles = async (query = "") => (await listed(query)).map(({ title }: { title: string }) => title);
  const idOf = async (title: string) => (await listed(`?q=${encodeURIComponent(title)}`))[0].id;
  return { get, listed, titles, idOf };
}

test("classes are listed with how many of their people are found, and what has become of their teams", async () => {
  const stage = await classStage();
  const { listed, titles } = looks(stage);
  await stage.bring(BIOLOGY, CHEMISTRY);
  expect(await listed()).toMatchObject([
    { externalId: "bio-1", title: "Biology 1", isListed: true, isSynced: true, people: 3 },
    { externalId: "che-1", title: "Chemistry 1", people: 3 },
  ]);
  expect(await titles("?state=none")).toEqual(["Biology 1", "Chemistry 1"]);
  const { id } = await stage.sync();
  expect(await listed()).toMatchObject([
    { matched: 3, team: { state: "live", name: "Biology 1" }, lastPlan: { id, state: "done" } },
    { matched: 2, team: { state: "live", name: "Chemistry 1" } },
  ]);
  expect(await titles("?match=incomplete")).toEqual(["Chemistry 1"]);
  expect(await titles("?match=complete")).toEqual(["Biology 1"]);
  expect(await titles("?state=live")).toEqual(["Biology 1", "Chemistry 1"]);
  expect(await titles("?q=CHE-1")).toEqual(["Chemistry 1"]);
  expect(await titles("?q=50%25")).toEqual([]);
});

test("a class that the newest roster does not name any more is told apart", async () => {
  const stage = await classStage();
  const { titles } = looks(stage);
  await stage.bring(BIOLOGY, CHEMISTRY);
  await stage.bring(BIOLOGY);
  expect(await titles("?listed=true")).toEqual(["Biology 1"]);
  expect(await titles("?listed=false")).toEqual(["Chemistry 1"]);
});

test("many classes are read a page at a time, each once", async () => {
  const stage = await classStage({ settings: { all: false } });
  const { get } = looks(stage);
  const many = Array.from({ length: 60 }, (_, n) => ({ id: `c-${n}`, title: `Class ${n % 7}`, students: [ADA] }));
  await stage.bring(...many);
  const first = await get("/api/classes");
  const second = await get(`/api/classes?cursor=${first.cursor}`);
  expect([first.items.length, second.items.length]).toEqual([50, 10]);
  expect(second).not.toHaveProperty("cursor");
  const ids = [...first.items, ...second.items].map(({ externalId }) => externalId);
  expect(new Set(ids).size).toBe(60);
});

test("the roster of a class stands beside its team: who is not found, and whom only Teams has", async () => {
  const stage = await classStage();
  const { get, idOf } = looks(stage);
  await stage.bring(BIOLOGY, CHEMISTRY);
  await stage.sync();
  const people = async (query = "") => (await get(`/api/classes/${await idOf("Chemistry 1")}/people${query}`)).items;
  expect(await people("?q=nobody")).toEqual([
    { person: "nobody-of-campus", name: "nobody-of-campus", roles: ["student"], match: "unmatched" },
  ]);
  expect(await people(`?q=${INGRID}`)).toMatchObject([
    {
      person: INGRID,
      roles: ["teacher"],
      match: "matched",
      login: loginOf(INGRID),
      inTeam: "owner",
      placed: { role: "owner", at: expect.any(String) },
    },
  ]);
  expect(await people("?match=unmatched")).toHaveLength(1);
  expect(await people()).toHaveLength(3);
});

test("what rosters changed in a class is told, of everybody and of one", async () => {
  const stage = await classStage();
  const { get, idOf } = looks(stage);
  await stage.bring(BIOLOGY);
  const { id: roster } = await stage.bring({ ...BIOLOGY, teachers: [WEI, BEN], students: [CY, DI] });
  const history = async (query = "") => (await get(`/api/classes/${await idOf("Biology 1")}/history${query}`)).items;
  const [latest, ...before] = await history();
  expect(latest).toMatchObject({ roster, count: 4 });
  expect(latest.people).toEqual([
    { person: ADA, name: ADA, was: "student" },
    { person: BEN, name: BEN, was: "student", is: "teacher" },
    { person: DI, name: DI, is: "student" },
    { person: CY, name: CY, is: "student" },
  ]);
  expect(before).toHaveLength(1);
  expect((await history(`?person=${ADA}`)).map(({ people }: { people: object[] }) => people)).toEqual([
    [{ person: ADA, name: ADA, was: "student" }],
    [{ person: ADA, name: ADA, is: "student" }],
  ]);
  expect(await history("?person=somebody")).toEqual([]);
});

test("a class can be left out and be held otherwise than the others, which is told as a fact", async () => {
  const stage = await classStage();
  const { get, idOf } = looks(stage);
  await stage.bring(BIOLOGY);
  const id = await idOf("Biology 1");
  const change = (body: object) => stage.server.call("PATCH", `/api/classes/${id}`, { body });
  expect((await change({ isSynced: false })).body).toMatchObject({ isSynced: false, chosen: false });
  const own = { policy: "strict", guards: { removalsPercent: 90 }, name: "{title} {term}" };
  expect((await change({ ownSettings: own })).body).toMatchObject({ chosen: false, ownSettings: own });
  const { body: back } = await change({ isSynced: null, ownSettings: null });
  expect(back).toMatchObject({ isSynced: true, ownSettings: {} });
  expect(back).not.toHaveProperty("chosen");
  const facts = (await get("/api/facts?what=class.changed")).items;
  expect(facts[0]).toMatchObject({ about: id, data: { title: "Biology 1", changed: ["isSynced", "ownSettings"] } });
});

test("what is wrong with a change of a class is said by its field", async () => {
  const stage = await classStage();
  const { idOf } = looks(stage);
  await stage.bring(BIOLOGY);
  const id = await idOf("Biology 1");
  const change = async (body: object) => (await stage.server.call("PATCH", `/api/classes/${id}`, { body })).body;
  expect(await change({})).toMatchObject({ status: 400 });
  expect(await change({ ownSettings: { guards: { owners: 0 } } })).toMatchObject({
    field: "ownSettings.guards.owners",
  });
  expect(await change({ ownSettings: { name: "{colour}" } })).toMatchObject({
    field: "ownSettings.name",
    reason: "name-field-unknown",
    cure: expect.stringContaining("{term}"),
  });
  const nobody = "00000000-0000-4000-8000-000000000000";
  expect((await stage.server.call("PATCH", `/api/classes/${nobody}`, { body: { isSynced: true } })).status).toBe(404);
  expect((await stage.server.call("GET", `/api/classes/${nobody}`)).status).toBe(404);
});
