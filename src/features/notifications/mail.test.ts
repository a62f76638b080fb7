import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { contextFor, doWork } from "../../house.ts";
import { mailServerFrom } from "../../kernel/mail/mail-server.ts";
import type { MailWish } from "../../kernel/mail/wish.ts";
import { migratedDatabase } from "../../testing/databases.ts";
import { type TestSandbox, testSandbox } from "../../testing/sandbox.ts";
import { testServer, type TestServer } from "../../testing/server.ts";

const NOOR = "noor@home.example";
const SOON = { timeout: 60_000, interval: 50 };
const variables = { organisation: "Larkfield", link: "https://parley.example/" };

async function scene(): Promise<{ server: TestServer; sandbox: TestSandbox }> {
  const sandbox = await testSandbox();
  return { server: await testServer({ sandbox: sandbox.addresses }), sandbox };
}

function contextOf({ house, organisation }: TestServer) {
  return contextFor(house, { organisation, actor: "parley" });
}

async function wish(server: TestServer, event: string, changes: Partial<MailWish> = {}): Promise<void> {
  const ctx = contextOf(server);
  const to = { name: "Noor", address: NOOR };
  await ctx.transaction((tx) => ctx.mail(tx, { purpose: "notifications.test", event, to, variables, ...changes }));
}

async function mails(server: TestServer, query = "") {
  return (await server.call("GET", `/api/mails${query}`)).body.items;
}

async function untilState(server: TestServer, state: string, count = 1) {
  await vi.waitFor(async () => expect(await mails(server, `?state=${state}`)).toHaveLength(count), SOON);
  return mails(server, `?state=${state}`);
}

async function logOf(server: TestServer, id: string) {
  return (await server.call("GET", `/api/mails/${id}`)).body.log;
}

test("a mail arrives once though it was wished for twice, and says why it came", async () => {
  const { server, sandbox } = await scene();
  await wish(server, "invited-1");
  await wish(server, "invited-1", { to: { name: "Noor A.", address: "NOOR@home.example" } });
  await untilState(server, "sent");
  expect(await sandbox.mails(NOOR)).toMatchObject([
    {
      from: { name: "Parley", address: "parley@campus.example" },
      subject: "Mail from Larkfield arrives",
      text: expect.stringContaining("Open Parley:\nhttps://parley.example/"),
      html: expect.stringContaining('href="https://parley.example/">Open Parley</a>'),
      messageId: expect.stringMatching(/^<[0-9a-f]{40}@campus\.example>$/),
      headers: expect.arrayContaining([{ name: "Auto-Submitted", value: "auto-generated" }]),
    },
  ]);
  expect(await mails(server)).toMatchObject([
    { state: "sent", attempts: 1, because: "Somebody tried whether mail arrives.", to: { address: NOOR } },
  ]);
});

test("another event, another purpose or another address is another mail", async () => {
  const { server, sandbox } = await scene();
  await wish(server, "a");
  await wish(server, "b");
  await wish(server, "b", { to: { name: "Ada", address: "ada@home.example" } });
  await untilState(server, "sent", 3);
  expect(await sandbox.mails(NOOR)).toHaveLength(2);
  expect(new Set((await sandbox.mails(NOOR)).map(({ messageId }) => messageId)).size).toBe(2);
});

test("what is rolled back sends nothing", async () => {
  const { server, sandbox } = await scene();
  const ctx = contextOf(server);
  const failing = ctx.transaction(async (tx) => {
    const to = { name: "Noor", address: NOOR };
    await ctx.mail(tx, { purpose: "notifications.test", event: "a", to, variables });
    throw new Error("changed its mind");
  });
  await expect(failing).rejects.toThrow("changed its mind");
  await wish(server, "b");
  await untilState(server, "sent");
  expect(await sandbox.mails(NOOR)).toHaveLength(1);
});

test("two servers with twenty mails to send send twenty", async () => {
  const sandbox = await testSandbox();
  const databaseUrl = await migratedDatabase();
  const server = await testServer({ sandbox: sandbox.addresses, databaseUrl });
  const second = await testServer({ sandbox: sandbox.addresses, databaseUrl });
  for (let n = 0; n < 10; n++) await Promise.all([wish(server, `event-${n}`), wish(second, `event-${n + 10}`)]);
  const ctx = contextOf(server);
  // The same job ordered again at both, as after a crash.
  for (const { id } of await mails(server))
    await ctx.transaction((tx) => ctx.order(tx, { job: "notifications.send", data: { id } }));
  await untilState(server, "sent", 20);
  expect(await sandbox.mails(NOOR)).toHaveLength(20);
});

test("a server that asks to try later gets the mail later, once", async () => {
  const { server, sandbox } = await scene();
  await sandbox.control("POST", "/smtp-faults", {
    times: 1,
    action: { kind: "refuse", code: 451, message: "4.7.1 Greylisted" },
  });
  await wish(server, "a");
  await vi.waitFor(async () => expect(await mails(server)).toMatchObject([{ state: "waiting", attempts: 1 }]), SOON);
  const [{ id, last, nextAttemptAt }] = await mails(server);
  expect(last).toMatchObject({
    outcome: "later",
    reason: "mail-put-off",
    sentence: expect.stringContaining("Greylisted"),
  });
  expect(nextAttemptAt).toBeDefined();
  expect(await sandbox.mails(NOOR)).toEqual([]);
  await sandbox.control("POST", "/clock", { advance: 120 });
  await untilState(server, "sent");
  expect(await sandbox.mails(NOOR)).toHaveLength(1);
  expect(await logOf(server, id)).toMatchObject([{ outcome: "later" }, { outcome: "sent" }]);
});

test("a mail that the server refuses has failed visibly, and can be sent once the cause is gone", async () => {
  const { server, sandbox } = await scene();
  await sandbox.control("POST", "/smtp-faults", {
    times: 1,
    action: { kind: "refuse", code: 550, message: "5.7.1 Unwanted" },
  });
  await wish(server, "a");
  const [{ id, last }] = await untilState(server, "failed");
  expect(last).toMatchObject({
    outcome: "failed",
    reason: "mail-refused",
    sentence: expect.stringContaining("5.7.1 Unwanted"),
  });
  const { body } = await server.call("GET", `/api/facts?about=${id}`);
  expect(body.items).toMatchObject([{ what: "mail.failed", data: { purpose: "notifications.test" } }]);
  expect(JSON.stringify(body.items)).not.toContain("parley.example/");
  expect((await server.call("POST", `/api/mails/${id}/retry`)).status).toBe(202);
  await untilState(server, "sent");
  expect(await sandbox.mails(NOOR)).toHaveLength(1);
  expect((await server.call("POST", `/api/mails/${id}/retry`)).body).toMatchObject({ reason: "mail-sent" });
});

const BREAKS = [
  { what: "before it has the mail", action: { kind: "drop" }, stage: "data", copies: 1 },
  { what: "after it took the mail over", action: { kind: "drop-answered" }, stage: "data", copies: 1 },
  { what: "between the mail and its answer", action: { kind: "drop-unanswered" }, stage: "data", copies: 2 },
  { what: "at once", action: { kind: "drop" }, stage: "connect", copies: 1 },
];

test.for(BREAKS)(
  "a connection that breaks $what leaves $copies under one Message-ID",
  async ({ action, stage, copies }) => {
    const { server, sandbox } = await scene();
    await sandbox.control("POST", "/smtp-faults", { times: 1, match: { stage }, action });
    await wish(server, "a");
    await vi.waitFor(async () => expect((await mails(server))[0]?.attempts).toBe(1), SOON);
    await vi.waitFor(async () => expect((await mails(server))[0]?.state).toMatch(/waiting|sent/), SOON);
    await sandbox.control("POST", "/clock", { advance: 120 });
    await untilState(server, "sent");
    const arrived = await sandbox.mails(NOOR);
    expect(arrived).toHaveLength(copies);
    expect(new Set(arrived.map(({ messageId }) => messageId)).size).toBe(1);
  },
);

test("a login that is not accepted is named with its cure, and the mail waits", async () => {
  const sandbox = await testSandbox();
  await sandbox.control("POST", "/smtp-faults", { match: { stage: "login" }, action: { kind: "refuse", code: 535 } });
  const server = await testServer({ mail: outgoing(sandbox.ready.smtp.replace("//", "//user:wr%40ng@")) });
  await wish(server, "a");
  await vi.waitFor(async () => expect((await mails(server))[0]?.last).toBeDefined(), SOON);
  expect(await mails(server)).toMatchObject([
    { state: "waiting", last: { reason: "mail-server-login", cure: expect.stringContaining("SMTP_URL") } },
  ]);
  expect(server.log.join("")).not.toContain("wr@ng");
});

test("a certificate that nobody vouches for ends the talk before the mail, with the cure", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ mail: outgoing(`${sandbox.ready.smtp}?tls=on`) });
  await wish(server, "a");
  await vi.waitFor(async () => expect((await mails(server))[0]?.last).toBeDefined(), SOON);
  expect(await mails(server)).toMatchObject([
    { state: "waiting", last: { reason: "mail-server-tls", cure: expect.stringContaining("NODE_EXTRA_CA_CERTS") } },
  ]);
  expect(await sandbox.mails(NOOR)).toEqual([]);
});

test("without a mail server mail waits and says what is missing", async () => {
  const server = await testServer();
  await wish(server, "a");
  await vi.waitFor(
    async () => expect((await mails(server))[0]?.last).toMatchObject({ reason: "no-mail-server" }),
    SOON,
  );
});

test("nobody writes headers of their own by a name, a value or an address", async () => {
  const { server, sandbox } = await scene();
  const evil = "x\r\nBcc: victim@home.example\r\nX-Evil: yes";
  await wish(server, "a", {
    to: { name: `Noor ${evil}`, address: NOOR },
    variables: { ...variables, organisation: evil },
  });
  await untilState(server, "sent");
  const [mail] = await sandbox.mails(NOOR);
  expect(mail?.headers.map(({ name }) => name.toLowerCase())).not.toContain("x-evil");
  expect(mail?.headers.map(({ name }) => name.toLowerCase())).not.toContain("bcc");
  expect(await sandbox.mails("victim@home.example")).toEqual([]);
  for (const address of [`${NOOR}\r\nBcc: victim@home.example`, `<${NOOR}>`, `${NOOR}, victim@home.example`, "noor"]) {
    const refused = wish(server, "b", { to: { name: "Noor", address } });
    await expect(refused).rejects.toMatchObject({ code: "invalid-input", field: "to.address" });
  }
});

test("names and words of every script arrive as they were written, and markup as text", async () => {
  const { server, sandbox } = await scene();
  const organisation = "Škola <b>日本</b> & co 🎓";
  await wish(server, "a", {
    to: { name: "Zoë Þórsdóttir, Dr.", address: NOOR },
    variables: { ...variables, organisation },
  });
  await untilState(server, "sent");
  const [mail] = await sandbox.mails(NOOR);
  expect(mail?.subject).toBe(`Mail from ${organisation} arrives`);
  expect(mail?.text).toContain(organisation);
  expect(mail?.html).toContain("Škola &lt;b&gt;日本&lt;/b&gt; &amp; co 🎓");
  expect(mail?.raw).toMatch(/^\p{ASCII}+$/u);
});

test("a value makes no button, and a link leads to a page only", async () => {
  const { server, sandbox } = await scene();
  const organisation = "x\n\n[Sign in]({link})\n\n[Pay](https://evil.example)\n\ny";
  await wish(server, "a", { variables: { organisation, link: "javascript:alert(1)" } });
  await untilState(server, "sent");
  const [mail] = await sandbox.mails(NOOR);
  expect(mail?.html).not.toContain("<a ");
});

test("a secret is sealed until the mail is sent, gone afterwards, and dots to whoever looks", async () => {
  const { server, sandbox } = await scene();
  const purpose = "trial.link";
  const template = {
    name: purpose,
    because: "To see what becomes of secrets.",
    subject: "Your link",
    body: "[Open]({link})",
    variables: { link: { means: "A link", sample: "https://parley.example/sample", secret: true as const } },
  };
  const trial = {
    name: "trial",
    facts: [],
    routes: [],
    jobs: {},
    reactions: {},
    abilities: [],
    personalData: [],
    mails: [template],
  };
  // The job is run by hand, in a house that knows this kind of mail.
  const order = async () => undefined;
  const house = {
    ...server.house,
    features: [...server.house.features, trial],
    queue: { ...server.house.queue, order },
  };
  const { organisation } = server;
  const ctx = contextFor(house, { organisation, actor: "parley" });
  const secret = "https://parley.example/s3cret-token";
  await ctx.transaction((tx) =>
    ctx.mail(tx, { purpose, event: "a", to: { name: "Noor", address: NOOR }, variables: { link: secret } }),
  );
  const [{ id }] = await mails(server);
  const dump = async () => JSON.stringify([await rowsOf(server, "mails"), await rowsOf(server, "secrets")]);
  const looked = async () => JSON.stringify((await server.call("GET", `/api/mails/${id}`)).body);
  expect(await rowsOf(server, "secrets")).toHaveLength(1);
  expect(await dump()).not.toContain("s3cret");
  expect(await looked()).toContain("••••");
  const data = { id };
  await doWork(house, {
    id: house.random.uuid(),
    organisation,
    job: "notifications.send",
    data,
    key: null,
    attempts: 0,
  });
  expect((await sandbox.mails(NOOR))[0]?.text).toContain(secret);
  expect(await dump()).not.toContain("s3cret");
  expect(await looked()).not.toContain("s3cret");
  expect(await rowsOf(server, "secrets")).toEqual([]);
  expect(server.log.join("")).not.toContain("s3cret");
});

test("whoever is erased leaves no trace in the mails, and the same event writes to them no more", async () => {
  const { server, sandbox } = await scene();
  const to = { name: "Noor", address: NOOR, person: "person-1" };
  await wish(server, "a", { to });
  await untilState(server, "sent");
  const ctx = contextOf(server);
  const { personalData = [] } = server.house.features.find(({ name }) => name === "notifications") ?? {};
  const [kept] = personalData;
  expect(await ctx.transaction(async (tx) => kept?.export(tx, "person-1"))).toMatchObject([{ to: { address: NOOR } }]);
  await ctx.transaction(async (tx) => kept?.erase(tx, "person-1", []));
  expect(JSON.stringify(await rowsOf(server, "mails"))).not.toMatch(/noor|Larkfield/i);
  await wish(server, "a", { to });
  await wish(server, "b", { to: { name: "Ada", address: "ada@home.example" } });
  await untilState(server, "sent", 2);
  expect(await sandbox.mails(NOOR)).toHaveLength(1);
});

test("another organisation sees and touches nothing of it", async () => {
  const { server } = await scene();
  await wish(server, "a");
  const [{ id }] = await untilState(server, "sent");
  await server.call("PUT", "/api/mail-templates/notifications.test", { body: { subject: "Ours", body: "Ours" } });
  const key = await foreignKey(server);
  const ask = (method: string, path: string) => server.call(method, path, { key });
  expect((await ask("GET", "/api/mails")).body.items).toEqual([]);
  expect((await ask("GET", `/api/mails/${id}`)).status).toBe(404);
  expect((await ask("POST", `/api/mails/${id}/retry`)).status).toBe(404);
  expect((await ask("GET", "/api/mail-templates/notifications.test")).body.reworded).toBe(false);
});

test("the list is found by address, subject, state and purpose, page by page", async () => {
  const { server } = await scene();
  for (let n = 0; n < 60; n++)
    await wish(server, `event-${n}`, { to: { name: "Noor", address: `noor${n}@home.example` } });
  const { body: first } = await server.call("GET", "/api/mails");
  const { body: second } = await server.call("GET", `/api/mails?cursor=${first.cursor}`);
  const addresses = [...first.items, ...second.items].map(({ to }: { to: { address: string } }) => to.address);
  expect(new Set(addresses).size).toBe(60);
  expect(second.cursor).toBeUndefined();
  expect(await mails(server, "?search=noor42%40HOME")).toMatchObject([{ to: { address: "noor42@home.example" } }]);
  expect(await mails(server, "?search=larkfield&purpose=notifications.test")).toHaveLength(50);
  expect(await mails(server, "?search=100%25")).toEqual([]);
  expect(await mails(server, "?purpose=none")).toEqual([]);
});

/** What lies in a table, of whatever organisation. */
function rowsOf({ house }: TestServer, table: "mails" | "secrets"): Promise<unknown[]> {
  return house.database.acrossAll((tx) =>
    tx.sql.withTables<Record<"mails" | "secrets", object>>().selectFrom(table).selectAll().execute(),
  );
}

function outgoing(url: string) {
  const server = mailServerFrom(url);
  if (server === undefined) throw new Error(url);
  return { server, from: { name: "Parley", address: "parley@campus.example" } };
}

/** A key of an organisation that is not the server's first. */
async function foreignKey({ house }: TestServer): Promise<string> {
  const [organisation, key] = [house.random.uuid(), `pk_${house.random.uuid()}`];
  await house.database.query("insert into organisations values ($1, 'elsewhere', now())", [organisation]);
  const hash = createHash("sha256").update(key).digest();
  await house.database.acrossAll((tx) =>
    tx.sql
      .withTables<{ api_keys: Record<string, unknown> }>()
      .insertInto("api_keys")
      .values({
        id: house.random.uuid(),
        organisation_id: organisation,
        name: "theirs",
        hint: "",
        created_by: "parley",
        hash,
        scopes: ["mail:read", "mail:write"],
        created_at: new Date(),
      })
      .execute(),
  );
  return key;
}
