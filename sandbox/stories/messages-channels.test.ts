import { beforeAll, expect, test } from "vitest";
import { memberOf, type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
let amara: SignedIn;
let grace: SignedIn;
let team = "";
let messages = "";

beforeAll(async () => {
  amara = await signIn(it(), "amara.okafor");
  grace = await signIn(it(), "grace.mensah");
  const made = await it().graph("POST", "/teams", {
    body: {
      "template@odata.bind": "https://graph.microsoft.com/v1.0/teamsTemplates('standard')",
      displayName: "Open days",
      members: [memberOf(amara.id)],
    },
  });
  await it().control("POST", "/clock", { advance: 600 });
  team = /teams\('([^']+)'\)/.exec(made.headers.get("content-location") ?? "")?.[1] ?? "";
  await it().graph("POST", `/teams/${team}/members`, { body: memberOf(grace.id, "owner") });
  const { value } = (await amara.graph("GET", `/teams/${team}/channels`)).body;
  messages = `/teams/${team}/channels/${encodeURIComponent(value[0].id)}/messages`;
});
const write = (path: string, content: string, by = amara): Promise<Heard> =>
  by.graph("POST", path, { subject: "Signs", body: { content } });
const words = ({ body }: Heard): string[] =>
  body.value.filter(({ from }: Said) => from !== null).map((message: Said) => message.body.content);

test("a channel has root messages with replies below them", async () => {
  const root = await write(messages, "Who puts up the signs?");
  expect(root).toMatchObject({ status: 201, body: { chatId: null, replyToId: null, subject: "Signs" } });
  expect(root.body.channelIdentity.teamId).toBe(team);
  expect(root.body.webUrl).toContain(`/${root.body.id}?groupId=${team}&`);
  const replies = `${messages}/${root.body.id}/replies`;
  const reply = await write(replies, "We do", grace);
  expect(reply).toMatchObject({ status: 201, body: { replyToId: root.body.id } });
  expect(words(await amara.graph("GET", replies))).toEqual(["We do"]);
  expect((await amara.graph("GET", `${replies}/${reply.body.id}`)).body.id).toBe(reply.body.id);
  expect(words(await amara.graph("GET", messages))).toEqual(["Who puts up the signs?"]);
  const { body } = await amara.graph("GET", `${messages}?$expand=replies`);
  const [expanded] = body.value.filter(({ id }: Said) => id === root.body.id);
  expect(expanded.replies.map(({ id }: Said) => id)).toEqual([reply.body.id]);
  expect((await write(`${messages}/${reply.body.id}/replies`, "No")).status).toBe(404);
  expect((await amara.graph("GET", `${messages}/${reply.body.id}`)).status).toBe(404);
  expect((await amara.graph("GET", `${messages}?$filter=subject eq 'Signs'`)).status).toBe(400);
});

test("replies are edited, reacted to and deleted like any message", async () => {
  const root = (await write(messages, "Maps")).body.id;
  const reply = `${messages}/${root}/replies/${(await write(`${messages}/${root}/replies`, "Yes", grace)).body.id}`;
  expect((await grace.graph("PATCH", reply, { body: { content: "Yes!" } })).status).toBe(204);
  expect((await amara.graph("POST", `${reply}/setReaction`, { reactionType: "👍" })).status).toBe(204);
  expect((await amara.graph("POST", `${reply}/softDelete`)).status).toBe(403);
  expect((await amara.graph("GET", reply)).body).toMatchObject({
    body: { content: "Yes!" },
    reactions: [{ reactionType: "👍" }],
  });
  expect((await grace.graph("POST", `${reply}/softDelete`)).status).toBe(204);
  expect((await amara.graph("GET", reply)).body.body.content).toBe("");
  expect((await grace.graph("POST", `${reply}/undoSoftDelete`)).status).toBe(204);
});

test("only the team reads and writes there; apps read with the permission, and do not write", async () => {
  const wei = await signIn(it(), "wei.zhang");
  expect((await wei.graph("GET", messages)).status).toBe(403);
  expect((await write(messages, "Hello", wei)).status).toBe(403);
  expect((await it().graph("GET", messages)).status).toBe(200);
  expect((await it().graph("POST", messages, { body: { body: { content: "Hello" } } })).status).toBe(403);
  expect((await amara.graph("GET", messages.replace("thread.tacv2", "thread.v2"))).status).toBe(400);
  const nobody = "00000000-0000-4000-8000-000000000000";
  const unknown = await it().graph("GET", messages.replace(team, nobody));
  expect(unknown.body.error.message).toBe(`No team found with Group Id ${nobody}`);
});

test("changes of a channel are told by chains: a reply brings its root message again", async () => {
  const root = (await write(messages, "Coffee")).body.id;
  const follow = async (path: string): Promise<Said> => {
    const { body } = await it().graph("GET", path);
    const next = body["@odata.nextLink"]?.split("/v1.0")[1];
    if (next === undefined) return body;
    const rest = await follow(next);
    return { ...rest, value: [...body.value, ...rest.value] };
  };
  const first = await follow(`${messages}/delta?$expand=replies&$top=1`);
  expect(first.value.map(({ id }: Said) => id)).toContain(root);
  const link = first["@odata.deltaLink"].split("/v1.0")[1];
  const reply = (await write(`${messages}/${root}/replies`, "And tea", grace)).body.id;
  const { value } = await follow(link);
  expect(value.map(({ id, replies }: Said) => [id, replies.map((each: Said) => each.id)])).toEqual([[root, [reply]]]);
  expect((await it().graph("GET", `${messages}/${root}/replies/delta`)).body.value).toHaveLength(1);
});

test("the whole team is exported with its replies, to apps only", async () => {
  const all = await it().graph("GET", `/teams/${team}/channels/getAllMessages?$top=50`);
  expect(words(all)).toEqual(expect.arrayContaining(["Coffee", "And tea", "We do"]));
  expect((await amara.graph("GET", `/teams/${team}/channels/getAllMessages`)).status).toBe(412);
});

test("people write in channels in Teams, too", async () => {
  const path = messages.replace("/teams/", "/teams/");
  const from = "grace.mensah@campus.example";
  const { body: root } = await it().control("POST", path, { from, text: "Balloons?" });
  const { body: reply } = await it().control("POST", path, { from, text: "Blue ones", replyTo: root.id });
  expect(reply.replyToId).toBe(root.id);
  expect(words(await amara.graph("GET", `${messages}/${root.id}/replies`))).toEqual(["Blue ones"]);
  expect((await it().control("POST", path.replace(team, "x"), { from, text: "?" })).status).toBe(404);
});

test("an archived team is read-only, and a deleted one can still be exported", async () => {
  await it().graph("POST", `/teams/${team}/archive`, { body: {} });
  await it().control("POST", "/clock", { advance: 600 });
  expect((await write(messages, "Too late")).status).toBe(403);
  expect((await amara.graph("GET", messages)).status).toBe(200);
  const deleted = `/teamwork/deletedTeams/${team}/channels/getAllMessages`;
  expect((await it().graph("GET", deleted)).status).toBe(404);
  expect((await it().graph("DELETE", `/groups/${team}`)).status).toBe(204);
  expect((await it().graph("GET", messages)).status).toBe(404);
  expect(words(await it().graph("GET", `${deleted}?$top=50`))).toContain("Coffee");
});
