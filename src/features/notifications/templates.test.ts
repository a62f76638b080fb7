import { expect, test, vi } from "vitest";
import { contextFor } from "../../house.ts";
import { testSandbox } from "../../testing/sandbox.ts";
import { testServer } from "../../testing/server.ts";

const AT = "/api/mail-templates/notifications.test";
const NOOR = "noor@home.example";
const words = { subject: "Post von {organisation}", body: "Grüß Gott,\n\n{organisation} grüßt.\n\n[Öffnen]({link})" };

const BROKEN = [
  { what: "an open brace", change: { body: "Hello\n{organisation" }, field: "body", place: "line 2, column 1" },
  { what: "an empty pair of braces", change: { subject: "Hello {}" }, field: "subject", place: "line 1, column 7" },
  { what: "an unknown variable", change: { body: "Hello\n\ndear {nobody}" }, field: "body", place: "line 3, column 6" },
  { what: "an unknown link", change: { body: "Hello\n\n[Open]({url})" }, field: "body", place: "line 3, column 8" },
  { what: "a number's format", change: { body: "{organisation, number}" }, field: "body", place: "line 1, column 1" },
  {
    what: "a choice without its other",
    change: { body: "{organisation, select, a {x}}" },
    field: "body",
    place: "line 1, column 29",
  },
];

test("a wording that cannot be filled is refused with field and place, also by the preview", async () => {
  const server = await testServer();
  for (const { what, change, field, place } of BROKEN) {
    for (const [method, path] of [
      ["PUT", AT],
      ["POST", `${AT}/preview`],
    ] as const) {
      const { status, body } = await server.call(method, path, { body: { ...words, ...change } });
      expect([what, status, body.field, body.detail]).toEqual([what, 400, field, expect.stringContaining(place)]);
      expect(body.cure).toMatch(/\.$/);
    }
  }
  expect((await server.call("GET", AT)).body.reworded).toBe(false);
});

test("a mail that is sent for its link is not worded without it", async () => {
  const server = await testServer();
  const at = "/api/mail-templates/users.invitation";
  const refused = { status: 400, field: "body", reason: "variable-left-out" };
  for (const body of ["hello", "Hello {name},\n\nlink"]) {
    const without = { subject: "Join {organisation}", body };
    for (const [method, path] of [
      ["PUT", at],
      ["POST", `${at}/preview`],
    ] as const) {
      const answer = await server.call(method, path, { body: without });
      expect(answer.body).toMatchObject({ ...refused, detail: expect.stringContaining("{link}") });
      expect(answer.body.cure).toContain("{link}");
    }
  }
  expect((await server.call("GET", at)).body.reworded).toBe(false);
  for (const body of ["Hello\n\n[Join]({link})", "Hello {name}: {link}"])
    expect((await server.call("PUT", at, { body: { subject: "Join us", body } })).status).toBe(200);
});

test("a name of several lines puts no paragraph into a mail", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  const organisation = "Larkfield\r\n\r\nCall 555 now\u2028\u2028at once";
  const variables = { organisation, link: "https://parley.example/" };
  const to = { name: "Noor", address: NOOR };
  await ctx.transaction((tx) => ctx.mail(tx, { purpose: "notifications.test", event: "a", to, variables }));
  await vi.waitFor(async () => expect(await sandbox.mails(NOOR)).toHaveLength(1), { timeout: 60_000, interval: 50 });
  const [mail] = await sandbox.mails(NOOR);
  expect(mail?.text).toContain("mail from Larkfield Call 555 now at once arrives");
});

test("a button that leads nowhere is left out, in the mail and where it is shown", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  await server.call("PUT", AT, { body: words });
  const variables = { organisation: "Larkfield", link: "" };
  const to = { name: "Noor", address: NOOR };
  await ctx.transaction((tx) => ctx.mail(tx, { purpose: "notifications.test", event: "a", to, variables }));
  await vi.waitFor(async () => expect(await sandbox.mails(NOOR)).toHaveLength(1), { timeout: 60_000, interval: 50 });
  const [mail] = await sandbox.mails(NOOR);
  expect(mail?.text).toContain("Larkfield grüßt.");
  expect(`${mail?.text}${mail?.html}`).not.toContain("Öffnen");
});

test("an organisation words a mail its own way, looks at it first, and can go back", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const preview = await server.call("POST", `${AT}/preview`, { body: words });
  expect(preview.body).toMatchObject({
    subject: "Post von Larkfield College",
    text: expect.stringContaining("Larkfield College grüßt."),
    html: expect.stringContaining("Öffnen</a>"),
    blocks: [{ kind: "paragraph" }, { kind: "paragraph" }, { kind: "button", label: "Öffnen" }],
  });
  await server.call("PUT", "/api/mail-settings", {
    body: { sender: "smtp", fromName: "Larkfield", footer: "1 Lark Lane" },
  });
  expect((await server.call("PUT", AT, { body: words })).body).toMatchObject({ ...words, reworded: true });
  expect((await server.call("POST", `${AT}/test`, { body: { address: NOOR } })).status).toBe(202);
  await vi.waitFor(async () => expect(await sandbox.mails(NOOR)).toHaveLength(1), { timeout: 60_000, interval: 50 });
  expect((await sandbox.mails(NOOR))[0]).toMatchObject({
    subject: "Post von Larkfield College",
    from: { name: "Larkfield", address: "parley@campus.example" },
    text: expect.stringContaining("1 Lark Lane"),
  });
  const { body: back } = await server.call("DELETE", AT);
  expect(back).toMatchObject({ reworded: false, subject: back.original.subject });
});

test("every kind of mail is listed with its variables, and its own samples fill it", async () => {
  const server = await testServer();
  const { items } = (await server.call("GET", "/api/mail-templates")).body;
  expect(items.map(({ name }: { name: string }) => name)).toContain("notifications.test");
  for (const { name } of items) {
    const { status, body } = await server.call("POST", `/api/mail-templates/${name}/preview`, { body: {} });
    expect([name, status, body.text]).toEqual([name, 200, expect.not.stringMatching(/[{}]/)]);
  }
});

test("a template or a mail that nobody knows is not found", async () => {
  const server = await testServer();
  const unknown = "/api/mail-templates/no.such";
  expect((await server.call("GET", unknown)).status).toBe(404);
  expect((await server.call("PUT", unknown, { body: words })).status).toBe(404);
  expect((await server.call("POST", `${unknown}/test`, { body: { address: NOOR } })).status).toBe(404);
  expect((await server.call("GET", "/api/mails/3f2504e0-4f89-41d3-9a0c-0305e82c3301")).status).toBe(404);
});

const REFUSED = [
  { path: `${AT}/test`, method: "POST", body: { address: "noor@home.example\r\nBcc: x@y.example" }, field: "address" },
  { path: AT, method: "PUT", body: { subject: "a\r\nBcc: x@y.example", body: "b" }, field: "subject" },
  { path: `${AT}/test`, method: "POST", body: { address: NOOR, name: "Noor\n\nPay" }, field: "name" },
  { path: "/api/mail-settings", method: "PUT", body: { sender: "smtp", fromName: "A\r\nB" }, field: "fromName" },
  { path: "/api/mail-settings", method: "PUT", body: { sender: "graph" }, field: "mailbox" },
  { path: "/api/mail-settings", method: "PUT", body: { sender: "smtp", fromAddress: "me" }, field: "fromAddress" },
];

test("what would break a mail or its headers is refused at its field", async () => {
  const server = await testServer();
  for (const { path, method, body, field } of REFUSED) {
    const answer = await server.call(method, path, { body });
    expect([path, field, answer.status, answer.body.field]).toEqual([path, field, 400, field]);
  }
});

test("settings are as they were set, and say who mail is from", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const read = async () => (await server.call("GET", "/api/mail-settings")).body;
  expect(await read()).toEqual({ sender: "smtp", from: { name: "Parley", address: "parley@campus.example" } });
  await server.call("PUT", "/api/mail-settings", { body: { sender: "smtp", fromAddress: "office@campus.example" } });
  expect(await read()).toMatchObject({
    fromAddress: "office@campus.example",
    from: { address: "office@campus.example" },
  });
  const { body: facts } = await server.call("GET", "/api/facts");
  expect(facts.items[0]).toMatchObject({ what: "mail-settings.changed", data: { sender: "smtp" } });
});
