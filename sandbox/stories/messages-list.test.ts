import { beforeAll, describe, expect, test } from "vitest";
import { memberOf, type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
let amara: SignedIn;
let grace: SignedIn;
let chat = "";
let sent: Said[] = [];

beforeAll(async () => {
  amara = await signIn(it(), "amara.okafor");
  grace = await signIn(it(), "grace.mensah");
  const wish = { chatType: "oneOnOne", members: [memberOf(amara.id), memberOf(grace.id)] };
  chat = `/chats/${encodeURIComponent((await amara.graph("POST", "/chats", wish)).body.id)}`;
  for (const content of ["one", "two", "three", "four", "five"]) {
    sent.push((await amara.graph("POST", `${chat}/messages`, { body: { content } })).body);
    await it().control("POST", "/clock", { advance: 10 });
  }
});
const words = ({ body }: Heard): string[] => body.value.map((message: Said) => message.body.content);
const ask = (query: string, by = grace): Promise<Heard> => by.graph("GET", `${chat}/messages?${query}`);
const pathOf = (link: string): string => link.split("/v1.0")[1] ?? "";

describe("the messages of a chat", () => {
  test("come newest first, page by page, fifty at most", async () => {
    const first = await ask("$top=2");
    expect(words(first)).toEqual(["five", "four"]);
    const second = await grace.graph("GET", pathOf(first.body["@odata.nextLink"]));
    const third = await grace.graph("GET", pathOf(second.body["@odata.nextLink"]));
    expect([words(second), words(third)]).toEqual([["three", "two"], ["one"]]);
    expect(third.body["@odata.nextLink"]).toBeUndefined();
    const tooMany = await ask("$top=51");
    expect(tooMany).toMatchObject({ status: 400, body: { error: { code: "BadRequest" } } });
    expect(tooMany.body.error.message).toContain("The limit of '50' for Top query has been exceeded");
  });

  test("are filtered by the time they are sorted by, and by no other", async () => {
    const since = `$filter=lastModifiedDateTime gt ${sent[2].lastModifiedDateTime}`;
    expect(words(await ask(`${since}&$orderby=lastModifiedDateTime desc`))).toEqual(["five", "four"]);
    expect(words(await ask(since))).toHaveLength(5);
    expect(words(await ask(`${since}&$orderby=createdDateTime desc`))).toHaveLength(5);
    const before = `$filter=createdDateTime lt ${sent[1].createdDateTime}&$orderby=createdDateTime desc`;
    expect(words(await ask(before))).toEqual(["one"]);
    expect((await ask("$orderby=createdDateTime desc&$filter=createdDateTime gt 2020-01-01T00:00:00Z")).status).toBe(
      400,
    );
    expect((await ask("$orderby=lastModifiedDateTime asc")).status).toBe(400);
    expect((await ask("$orderby=lastModifiedDateTime")).status).toBe(400);
    expect((await ask("$select=id")).body.error.message).toContain("Query option 'Select' is not allowed");
  });

  test("come again in front when somebody reacts to them", async () => {
    await grace.graph("POST", `${chat}/messages/${sent[0].id}/setReaction`, { reactionType: "heart" });
    expect(words(await ask("$top=1"))).toEqual(["one"]);
    expect(words(await ask("$top=1&$orderby=createdDateTime desc"))).toEqual(["five"]);
  });

  test("are read at the address of a member, too", async () => {
    const mine = await amara.graph("GET", `/me${chat}/messages?$top=1&$orderby=createdDateTime desc`);
    expect(words(mine)).toEqual(["five"]);
    expect((await amara.graph("GET", `/users/${grace.id}${chat}/messages`)).status).toBe(403);
    expect((await it().graph("GET", `/users/${grace.id}${chat}/messages`)).status).toBe(200);
  });
});

test("whoever joins later sees as much of the past as they were given", async () => {
  const jonas = await signIn(it(), "jonas.weber");
  const wei = await signIn(it(), "wei.zhang");
  const priya = await it().idOf("praman2");
  const members = [memberOf(amara.id), memberOf(grace.id)];
  const { body } = await amara.graph("POST", "/chats", { chatType: "group", members });
  const path = `/chats/${encodeURIComponent(body.id)}`;
  await amara.graph("POST", `${path}/messages`, { body: { content: "secret" } });
  await it().control("POST", "/clock", { advance: 60 });
  const all = { visibleHistoryStartDateTime: "0001-01-01T00:00:00Z" };
  const added = await amara.graph("POST", `${path}/members`, memberOf(wei.id, "owner", all));
  expect([added.status, added.headers.get("location")]).toEqual([201, expect.stringContaining("/members/")]);
  await amara.graph("POST", `${path}/members`, memberOf(jonas.id));
  const contents = async (person: SignedIn) => words(await person.graph("GET", `${path}/messages`));
  expect(await contents(wei)).toContain("secret");
  expect(await contents(jonas)).not.toContain("secret");
  expect((await amara.graph("POST", `${path}/members`, memberOf(jonas.id))).status).toBe(400);

  const location = added.headers.get("location") ?? "";
  expect((await jonas.graph("GET", location)).body.userId).toBe(wei.id);
  expect((await amara.graph("DELETE", location)).status).toBe(204);
  expect((await wei.graph("GET", `${path}/messages`)).status).toBe(403);
  const several = await amara.graph("POST", `${path}/members/add`, { values: [memberOf(priya), memberOf(jonas.id)] });
  expect(several.status).toBe(207);
  expect(several.body.value.map(({ error }: Said) => error?.code ?? null)).toEqual([null, "BadRequest"]);
  const two = await amara.graph("POST", `${chat}/members`, memberOf(jonas.id));
  expect(two.status).toBe(400);
});

describe("the export", () => {
  const exported = (query: string, person = grace.id): Promise<Heard> =>
    it().graph("GET", `/users/${person}/chats/getAllMessages?${query}`);

  test("gives an app everything that somebody could read, or everything there is", async () => {
    const { body } = await exported("$top=50");
    expect(words({ body } as Heard)).toEqual(expect.arrayContaining(["one", "five", "secret"]));
    const everything = await it().graph("GET", "/chats/getAllMessages?$top=50");
    expect(everything.body.value.length).toBeGreaterThan(body.value.length);
    const own = await amara.graph("GET", "/me/chats/getAllMessages");
    expect(own.body.error).toMatchObject({ code: "PreconditionFailed" });
    expect((await it().graph("GET", "/chats/getAllMessages?$top=51")).status).toBe(400);
  });

  test("is narrowed by time, sender and kind", async () => {
    const [from, to] = [sent[0].createdDateTime, sent[3].lastModifiedDateTime];
    const window = `lastModifiedDateTime gt ${from} and lastModifiedDateTime lt ${to}`;
    expect(words(await exported(`$filter=${window}`))).toEqual(["two", "three"]);
    const byAmara = await exported(`$filter=from/user/id eq '${amara.id}'`);
    expect(byAmara.body.value.every(({ from }: Said) => from.user.id === amara.id)).toBe(true);
    const events = await exported("$filter=messageType eq 'systemEventMessage'");
    expect(events.body.value[0]).toMatchObject({ messageType: "unknownFutureValue", from: null });
    expect((await exported("$filter=chatId eq 'x'")).status).toBe(400);
    const retained = await it().graph("GET", `/users/${grace.id}/chats/getAllRetainedMessages?$top=1`);
    expect(retained.body["@odata.nextLink"]).toContain("$skiptoken=");
  });
});

describe("changes since the last look", () => {
  const start = (query = ""): Promise<Heard> =>
    it().graph("GET", `/users/${grace.id}/chats/getAllMessages/delta${query}`);
  const follow = async (answer: Heard): Promise<Said[]> => {
    const link = answer.body["@odata.nextLink"];
    if (link === undefined) return answer.body.value;
    return [...answer.body.value, ...(await follow(await it().graph("GET", pathOf(link))))];
  };
  const last = async (answer: Heard): Promise<string> => {
    const link = answer.body["@odata.nextLink"];
    if (link === undefined) return pathOf(answer.body["@odata.deltaLink"]);
    return last(await it().graph("GET", pathOf(link)));
  };

  test("are what was written, edited, reacted to and deleted, each once", async () => {
    const link = await last(await start());
    expect((await it().graph("GET", link)).body.value).toEqual([]);
    const { id } = (await amara.graph("POST", `${chat}/messages`, { body: { content: "six" } })).body;
    await amara.graph("PATCH", `${chat}/messages/${id}`, { body: { content: "6" } });
    await amara.graph("POST", `/me${chat}/messages/${sent[4].id}/softDelete`);
    const { value } = (await it().graph("GET", link)).body;
    expect(value.map((message: Said) => [message.id, message.body.content])).toEqual([
      [id, "6"],
      [sent[4].id, ""],
    ]);
    expect(value[1].deletedDateTime).not.toBeNull();
  });

  test("are not lost when something changes between two pages", async () => {
    const first = await start("?$top=3");
    const early: Said = first.body.value[0];
    const path = `/chats/${encodeURIComponent(early.chatId)}/messages/${early.id}`;
    expect((await amara.graph("POST", `${path}/setReaction`, { reactionType: "like" })).status).toBe(204);
    const token = await it().graph("GET", pathOf(first.body["@odata.nextLink"]));
    expect(token.body.value).toHaveLength(3);
    const before = (await follow(await start("?$top=50"))).map(({ id }) => id);
    const seen = [...first.body.value, ...(await follow(token))].map(({ id }) => id);
    const after: Said[] = (await it().graph("GET", await last(token))).body.value;
    expect(new Set([...seen, ...after.map(({ id }) => id)])).toEqual(new Set(before));
  });

  test("reach back eight months, to apps only, and are filtered by a beginning", async () => {
    const since = `?$filter=lastModifiedDateTime gt ${sent[3].lastModifiedDateTime}`;
    const found = (await follow(await start(since))).map(({ id }) => id);
    expect(found).toContain(sent[4].id);
    expect(found).not.toContain(sent[3].id);
    expect((await start("?$filter=lastModifiedDateTime lt 2030-01-01T00:00:00Z")).status).toBe(400);
    expect((await start("?$top=51")).status).toBe(400);
    expect((await amara.graph("GET", "/me/chats/getAllMessages/delta")).status).toBe(412);
    const link = await last(await grace.graph("GET", `${chat}/messages/delta`));
    expect((await grace.graph("GET", link)).body.value).toEqual([]);
    await it().control("POST", "/clock", { advance: 241 * 86_400 });
    it().forgetToken();
    expect((await start()).body.value).toEqual([]);
    expect(words(await exportedNow())).toContain("one");
  });
  const exportedNow = (): Promise<Heard> => it().graph("GET", `/users/${grace.id}/chats/getAllMessages?$top=50`);
});
