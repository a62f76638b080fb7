import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { connect as secure } from "node:tls";
import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example";
const RAMAN = "priya.raman@campus.example";
const KEY = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Story";
const parent = { emailAddress: { address: "parent@home.example", name: "A parent" } };

const MAIL = [
  "From: The office <office@elsewhere.example>",
  `To: Priya Raman <${RAMAN}>`,
  "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=",
  "Message-ID: <one@elsewhere.example>",
  "X-Story: 1",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<p>Hello <a href="https://office.example/door" target="_top">there</a></p><script>alert(1)</script>',
  ".",
];

/** Somebody who speaks SMTP by hand. */
class Talk {
  #socket: Socket;
  #heard = "";

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#listen();
  }

  static async begin(): Promise<Talk> {
    const { port } = new URL(it().sandbox.ready.smtp);
    const talk = new Talk(connect(Number(port), "127.0.0.1"));
    await talk.answer();
    return talk;
  }

  #listen(): void {
    this.#socket.on("data", (chunk: Buffer) => (this.#heard += chunk.toString()));
    this.#socket.on("error", () => undefined);
  }

  /** The next whole answer; empty when the connection ends before it. */
  async answer(): Promise<string> {
    while (!/^\d{3} .*\r\n/m.test(this.#heard)) {
      if (this.#socket.destroyed) return "";
      await Promise.race([once(this.#socket, "data"), once(this.#socket, "close")]);
    }
    const said = this.#heard;
    this.#heard = "";
    return said.trim();
  }

  async say(...lines: string[]): Promise<string> {
    this.#socket.write(`${lines.join("\r\n")}\r\n`);
    return this.answer();
  }

  async encrypt(): Promise<void> {
    const ca = readFileSync(it().sandbox.ready.caFile, "utf8");
    this.#socket.removeAllListeners("data");
    const better = secure({ socket: this.#socket, ca, servername: "localhost" });
    await once(better, "secureConnect");
    this.#socket = better;
    this.#listen();
  }

  leave(): void {
    this.#socket.destroy();
  }

  /** As a program that ends without a word. */
  vanish(): void {
    this.#socket.resetAndDestroy();
  }
}

async function hand(to: string, mail = MAIL): Promise<string> {
  const talk = await Talk.begin();
  const steps = [["EHLO story.example"], ["MAIL FROM:<office@elsewhere.example>"], [`RCPT TO:<${to}>`], ["DATA"], mail];
  let said = "";
  for (const step of steps) {
    said = await talk.say(...step);
    if (!/^[23]/.test(said)) break;
  }
  talk.leave();
  return said;
}

async function arrived(to: string): Promise<Said[]> {
  return (await it().control("GET", `/mails?to=${encodeURIComponent(to)}`)).body.mails;
}

async function draft(changes: object = {}): Promise<Heard> {
  const body = {
    subject: "Reading week",
    body: { contentType: "html", content: "<p>Come</p>" },
    toRecipients: [parent],
  };
  const headers = { prefer: 'IdType="ImmutableId"' };
  return it().graph("POST", `${PRIYA}/messages`, { headers, body: { ...body, ...changes } });
}

test("mail by SMTP lands in the Inbox of whom it is for", async () => {
  expect(await hand(RAMAN)).toMatch(/^250 /);
  const { body } = await it().graph("GET", `${PRIYA}/mailFolders/inbox/messages?$top=1`);
  expect(body.value[0]).toMatchObject({
    subject: "Grüße",
    isRead: false,
    isDraft: false,
    internetMessageId: "<one@elsewhere.example>",
    from: { emailAddress: { name: "The office", address: "office@elsewhere.example" } },
    toRecipients: [{ emailAddress: { address: RAMAN } }],
    bodyPreview: expect.stringContaining("Hello there"),
  });
  const [mail] = await arrived(RAMAN);
  expect(mail).toMatchObject({ kind: "message", outside: false, messageId: "<one@elsewhere.example>" });
  expect(mail.raw).toContain("X-Story: 1");
});

test("mail for anybody else lands in a mailbox outside, and a name that the tenant does not know is refused", async () => {
  expect(await hand("parent@home.example")).toMatch(/^250 /);
  expect(await arrived("parent@home.example")).toMatchObject([{ outside: true, subject: "Grüße" }]);
  expect(await hand("nobody@campus.example")).toMatch(/^550 5\.1\.10/);
  expect(await arrived("nobody@campus.example")).toEqual([]);
});

test("whoever vanishes in the middle of a mail keeps nobody else from sending one", async () => {
  const talk = await Talk.begin();
  await talk.say("EHLO story.example");
  expect(await talk.say("MAIL FROM:<office@elsewhere.example>")).toMatch(/^250 /);
  talk.vanish();
  expect(await hand(RAMAN)).toMatch(/^250 /);
});

test("the talk can be made secret, and any name and password will do", async () => {
  const talk = await Talk.begin();
  expect(await talk.say("EHLO story.example")).toContain("STARTTLS");
  expect(await talk.say("STARTTLS")).toMatch(/^220 /);
  await talk.encrypt();
  expect(await talk.say("EHLO story.example")).not.toContain("STARTTLS");
  expect(await talk.say(`AUTH PLAIN ${Buffer.from("\0me\0anything").toString("base64")}`)).toMatch(/^235 /);
  talk.leave();
});

const FAULTS = [
  { action: { kind: "refuse", code: 451 }, said: /^451 /, kept: 0 },
  { action: { kind: "refuse", code: 550, message: "5.7.1 No" }, said: /^550 5\.7\.1 No/, kept: 0 },
  { action: { kind: "refuse", code: 421 }, match: { stage: "mail" }, said: /^421 /, kept: 0 },
  { action: { kind: "drop" }, match: { stage: "data" }, said: /^$/, kept: 0 },
  { action: { kind: "drop-unanswered" }, said: /^$/, kept: 1 },
  { action: { kind: "drop-answered" }, said: /^250 /, kept: 1 },
];

test("mishaps on the way strike as often as was ordered", async () => {
  for (const [n, { said, kept, ...fault }] of FAULTS.entries()) {
    const to = `fault-${n}@home.example`;
    expect((await it().control("POST", "/smtp-faults", { ...fault, times: 1 })).status).toBe(201);
    expect([n, await hand(to)]).toEqual([n, expect.stringMatching(said)]);
    expect([n, await arrived(to)]).toMatchObject([n, Array.from({ length: kept }, () => ({ to }))]);
    expect(await hand(to)).toMatch(/^250 /);
  }
  expect((await it().control("GET", "/smtp-faults")).body.faults).toHaveLength(FAULTS.length);
  expect((await it().control("DELETE", "/smtp-faults")).status).toBe(204);
  expect((await it().control("POST", "/smtp-faults", { action: { kind: "explode" } })).status).toBe(400);
});

test("a draft is written, changed, found by its property and sent once", async () => {
  const made = await draft({ singleValueExtendedProperties: [{ id: KEY, value: "story-1" }] });
  expect(made).toMatchObject({ status: 201, body: { isDraft: true, from: { emailAddress: { address: RAMAN } } } });
  const at = `${PRIYA}/messages/${made.body.id}`;
  await it().graph("PATCH", at, { body: { subject: "Reading week, changed" } });
  const filter = `singleValueExtendedProperties/any(ep: ep/id eq '${KEY}' and ep/value eq 'story-1')`;
  const find = async () =>
    (await it().graph("GET", `${PRIYA}/messages?$filter=${encodeURIComponent(filter)}`)).body.value;
  expect(await find()).toMatchObject([{ id: made.body.id, isDraft: true, subject: "Reading week, changed" }]);
  const steady = { headers: { prefer: 'IdType="ImmutableId"' } };
  expect((await it().graph("POST", `${at}/send`, steady)).status).toBe(202);
  expect(await find()).toMatchObject([{ id: made.body.id, isDraft: false }]);
  expect((await it().graph("POST", `${at}/send`, steady)).status).toBe(400);
  const mails = (await arrived("parent@home.example")).filter(({ subject }) => subject === "Reading week, changed");
  expect(mails).toMatchObject([{ from: { name: "Priya Raman", address: RAMAN }, raw: null }]);
  const sent = await it().graph("GET", `${PRIYA}/mailFolders/SentItems/messages`);
  expect(sent.body.value).toMatchObject([{ id: made.body.id }]);
  expect((await it().graph("PATCH", at, { body: { subject: "too late" } })).status).toBe(400);
});

test("an id changes when its message is sent, for whoever did not ask for steady ones", async () => {
  const { body } = await draft();
  await it().graph("POST", `${PRIYA}/messages/${body.id}/send`);
  expect((await it().graph("GET", `${PRIYA}/messages/${body.id}`)).body.error.code).toBe("ErrorItemNotFound");
});

test("sending at once works with and without a copy", async () => {
  const message = { subject: "At once", body: { contentType: "text", content: "Hi" }, toRecipients: [parent] };
  const send = async (body: object) => (await it().graph("POST", `${PRIYA}/sendMail`, { body })).status;
  const copies = async () =>
    (
      await it().graph(
        "GET",
        `${PRIYA}/mailFolders/sentitems/messages?$filter=${encodeURIComponent("subject eq 'At once'")}`,
      )
    ).body.value;
  expect(await send({ message, saveToSentItems: false })).toBe(202);
  expect(await copies()).toHaveLength(0);
  expect(await send({ message })).toBe(202);
  expect(await copies()).toMatchObject([{ isDraft: false, body: { contentType: "text", content: "Hi" } }]);
});

test("deleting takes a message to Deleted Items, and from there away", async () => {
  const { body } = await draft();
  const at = `${PRIYA}/messages/${body.id}`;
  expect((await it().graph("DELETE", at)).status).toBe(204);
  const deleted = await it().graph("GET", `${PRIYA}/mailFolders/deleteditems`);
  expect((await it().graph("GET", at)).body.parentFolderId).toBe(deleted.body.id);
  await it().graph("DELETE", at);
  expect((await it().graph("GET", at)).status).toBe(404);
});

test("folders are listed, by name and by id the same", async () => {
  const { body } = await it().graph("GET", `${PRIYA}/mailFolders`);
  expect(body.value.map(({ displayName }: Said) => displayName)).toContain("Sent Items");
  const [inbox] = body.value;
  expect((await it().graph("GET", `${PRIYA}/mailFolders/${inbox.id}`)).body).toMatchObject({ displayName: "Inbox" });
  expect((await it().graph("GET", `${PRIYA}/mailFolders/nowhere`)).body.error.code).toBe("ErrorInvalidIdMalformed");
});

test("what a mailbox refuses: no permission, no mailbox, nobody to send to, another's name, a header of its own", async () => {
  const { token } = await it().app("Mail.Read");
  const codes = async (heard: Promise<Heard>) => [(await heard).status, (await heard).body.error.code];
  const body = { subject: "x", toRecipients: [parent] };
  expect(await codes(it().graph("POST", `${PRIYA}/messages`, { token, body }))).toEqual([403, "ErrorAccessDenied"]);
  expect((await it().graph("GET", `${PRIYA}/messages`, { token })).status).toBe(200);
  expect(await codes(it().graph("GET", "/users/vpatel@campus.example/messages"))).toEqual([404, expect.any(String)]);
  const lonely = await draft({ toRecipients: [] });
  expect(await codes(it().graph("POST", `${PRIYA}/messages/${lonely.body.id}/send`))).toEqual([
    400,
    "ErrorInvalidRecipients",
  ]);
  const other = { emailAddress: { address: "amara.okafor@campus.example" } };
  const false_ = await draft({ from: other });
  expect(await codes(it().graph("POST", `${PRIYA}/messages/${false_.body.id}/send`))).toEqual([
    403,
    "ErrorSendAsDenied",
  ]);
  const headers = [{ name: "Auto-Submitted", value: "auto-generated" }];
  expect(await codes(draft({ internetMessageHeaders: headers }))).toEqual([400, "InvalidInternetMessageHeader"]);
  expect(
    await codes(draft({ toRecipients: [{ emailAddress: { address: "two@x.example, three@x.example" } }] })),
  ).toEqual([400, "ErrorInvalidRecipients"]);
});

test("the Outlook pages show mailboxes, a mailbox and a mail that can do no harm", async () => {
  await hand(RAMAN);
  const page = (path: string) => it().ask("GET", it().sandbox.url + path);
  const [{ id }] = (await arrived(RAMAN)).slice(-1);
  expect((await page("/mailboxes")).body).toContain("Priya Raman");
  expect((await page("/mailboxes")).body).toContain("parent@home.example");
  expect((await page(`/mailboxes/${await it().idOf("praman2")}`)).body).toContain(`/mails/${id}`);
  const mail = await page(`/mails/${id}`);
  expect(mail.body).toContain("X-Story: 1");
  expect(mail.body).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  expect(mail.body).not.toContain("<script>");
  const content = await page(`/mails/${id}/content`);
  expect(content.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox allow-popups/);
  expect(content.body).toContain('href="https://office.example/door" target="_blank"');
  expect((await page(`/people/${await it().idOf("praman2")}`)).body).toContain(`/mails/${id}`);
  await it().control("DELETE", "/mails");
  expect((await page(`/mails/${id}`)).status).toBe(404);
});
