import { expect, test } from "vitest";
import { authorize, OWN, scene } from "../../../testing/accounts.ts";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage, groupsCalled, PRIYA } from "../../../testing/microsoft/chats.ts";

type Stage = Awaited<ReturnType<typeof chatStage>>;

/** Olive begins a chat as Callum. */
const beginAs = ({ chrome }: Stage, wish: object) => chrome.call("POST", "/api/conversations", wish);

/** The same, until there is one: whom ten seconds were not enough for looks again, as the screen does. */
async function begunAs(it: Stage, wish: object) {
  const began = performance.now();
  const asked = await beginAs(it, wish);
  expect(asked.status).toBe(performance.now() - began < 10_000 ? 201 : asked.status);
  return soon(async () => {
    const { body } = await it.chrome.call("GET", `/api/conversation-beginnings/${asked.body.id}`);
    expect(body).toMatchObject({ state: "begun", conversation: expect.any(String) });
    return body;
  });
}

const fault = ({ sandbox }: Stage, action: object) =>
  sandbox.control("POST", "/faults", { match: { method: "POST", path: "/chats$" }, action, times: 1 });

test("Olive writes to Amara as Callum before they ever chatted, and again in the very same chat", async () => {
  const it = await chatStage();
  const first = await begunAs(it, { people: [AMARA], text: "Is Vera coming?" });
  expect(first).toMatchObject({ kind: "oneOnOne" });
  const conversation = { id: first.conversation };
  await soon(async () => expect(await it.texts(conversation)).toEqual(["Is Vera coming?"]));
  const [listed] = await it.conversations();
  expect(listed).toMatchObject({
    id: conversation.id,
    members: [{ name: "Amara Okafor" }, { name: "Callum MacLeod" }],
  });
  const again = await begunAs(it, { people: [listed.members[0].objectId], text: "At three?" });
  expect(again.conversation).toBe(conversation.id);
  await soon(async () => expect(await it.texts(conversation)).toEqual(["Is Vera coming?", "At three?"]));
});

test("a group is there for whoever began it at once, with its topic and its people", async () => {
  const it = await chatStage();
  const body = await begunAs(it, { people: [AMARA, PRIYA], topic: "Open day" });
  expect(body).toMatchObject({ kind: "group", topic: "Open day", author: { name: "Callum MacLeod" } });
  const shown = await it.chrome.call("GET", `/api/conversations/${body.conversation}`);
  expect(shown.body).toMatchObject({ kind: "group", topic: "Open day" });
  expect(shown.body.members).toHaveLength(3);
  expect((await it.conversations()).map(({ id }: { id: string }) => id)).toContain(body.conversation);
});

test("a group that Microsoft made without being heard is found, and no second one is made", async () => {
  const it = await chatStage();
  await fault(it, { kind: "reset-after" });
  const asked = beginAs(it, { people: [AMARA, PRIYA], topic: "Open day", text: "Who brings the tables?" });
  await soon(async () => expect(await groupsCalled(it.sandbox, "Open day")).toHaveLength(1));
  await it.sandbox.control("POST", "/clock", { advance: 60 });
  const { body } = await asked;
  const beginning = () => it.chrome.call("GET", `/api/conversation-beginnings/${body.id}`);
  await soon(async () => expect((await beginning()).body).toMatchObject({ state: "begun" }));
  const conversation = { id: (await beginning()).body.conversation };
  await soon(async () => expect((await it.texts(conversation)).at(-1)).toBe("Who brings the tables?"));
  const [group, ...others] = await groupsCalled(it.sandbox, "Open day");
  expect(others).toEqual([]);
  const { body: shown } = await it.chrome.call("GET", `/api/conversations/${conversation.id}`);
  expect(shown.chatId).toBe(group?.id);
});

test("a group that Microsoft was never reached for is asked for again", async () => {
  const it = await chatStage();
  await fault(it, { kind: "status", status: 503, code: "ServiceUnavailable", message: "Later." });
  const asked = beginAs(it, { people: [AMARA, PRIYA], topic: "Open day" });
  await soon(async () => {
    await it.sandbox.control("POST", "/clock", { advance: 30 });
    expect(await groupsCalled(it.sandbox, "Open day")).toHaveLength(1);
  });
  const { body } = await asked;
  await soon(async () =>
    expect((await it.chrome.call("GET", `/api/conversation-beginnings/${body.id}`)).body.state).toBe("begun"),
  );
});

test("what nothing would come of is refused in words before Microsoft is asked", async () => {
  const it = await chatStage();
  const refused = async (wish: object) => {
    const { status, body } = await beginAs(it, wish);
    return { status, reason: body.reason, field: body.field };
  };
  expect(await refused({ people: ["nobody@campus.example"] })).toEqual({
    status: 400,
    reason: "person-unknown",
    field: "people.0",
  });
  expect(await refused({ people: [AMARA, CALLUM] })).toMatchObject({ reason: "person-is-author", field: "people" });
  expect(await refused({ people: [AMARA], topic: "Us" })).toMatchObject({ reason: "topic-of-two", field: "topic" });
  expect(await refused({ people: [AMARA, PRIYA], topic: "At: three" })).toMatchObject({ reason: "topic-refused" });
  expect(await it.conversations()).toEqual([]);
});

test("whoever has connected no account is told to, and programs say in whose name they begin", async () => {
  const it = await scene(["messenger.writing"]);
  const { status, body } = await it.chrome.call("POST", "/api/conversations", { people: [AMARA] });
  expect([status, body.reason]).toEqual([409, "account-not-connected"]);
  const program = await it.server.call("POST", "/api/conversations", { body: { people: [AMARA] } });
  expect([program.status, program.body.reason]).toEqual([400, "account-needed"]);
});

test("guests whom the tenant keeps out of chats are named", async () => {
  const it = await chatStage();
  const search = "/api/directory-users?search=Whitlock";
  const [guest] = (await it.chrome.call("GET", search)).body.items;
  await fault(it, { kind: "status", status: 403, code: "Forbidden", message: "Guest access is off." });
  const { status, body } = await beginAs(it, { people: [AMARA, guest.userPrincipalName] });
  expect([status, body.reason]).toEqual([422, "guest-not-allowed"]);
  expect(body.detail).toContain("Daniel Whitlock");
  const { items } = (await it.server.call("GET", "/api/facts?what=conversation.refused")).body;
  expect(items).toMatchObject([{ data: { reason: "guest-not-allowed" } }]);
});

test("whoever connected their account before beginning chats was allowed is told to connect it again", async () => {
  const it = await scene(["messenger.files"]);
  expect(await authorize(it, OWN)).toContain("account=connected");
  const { status, body } = await it.chrome.call("POST", "/api/conversations", { people: [AMARA] });
  expect([status, body.reason]).toEqual([409, "chat-create-not-consented"]);
});
