import { z } from "zod";
import { expect, test, vi } from "vitest";
import { connectedServer, type TestSandbox } from "./testing/sandbox.ts";
import type { TestServer } from "./testing/server.ts";
import { AMARA } from "./testing/microsoft/wishes.ts";

const NOOR = "noor@home.example";
const SOON = { timeout: 60_000, interval: 50 };

async function scene(mailbox: (sandbox: TestSandbox) => string = () => AMARA) {
  const { server, sandbox } = await connectedServer();
  await server.call("PUT", "/api/mail-settings", { body: { sender: "graph", mailbox: mailbox(sandbox) } });
  return { server, sandbox };
}

async function send(server: TestServer, address = NOOR): Promise<void> {
  await server.call("POST", "/api/mail-templates/notifications.test/test", { body: { address } });
}

async function mailsOf(server: TestServer) {
  return (await server.call("GET", "/api/mails")).body.items;
}

async function untilSent(server: TestServer, sandbox: TestSandbox): Promise<void> {
  await vi.waitFor(async () => expect((await mailsOf(server))[0]?.attempts).toBeGreaterThan(0), SOON);
  await vi.waitFor(async () => expect((await mailsOf(server))[0]?.state).toMatch(/waiting|sent/), SOON);
  await sandbox.control("POST", "/clock", { advance: 120 });
  await vi.waitFor(async () => expect(await mailsOf(server)).toMatchObject([{ state: "sent" }]), SOON);
}

test("mail leaves from a mailbox of the tenant, by its login name or its object id", async () => {
  for (const mailbox of [() => AMARA, ({ ready }: TestSandbox) => ready.user.id]) {
    const { server, sandbox } = await scene(mailbox);
    await send(server);
    await untilSent(server, sandbox);
    expect(await sandbox.mails(NOOR)).toMatchObject([
      {
        from: { address: expect.stringMatching(/@campus\.example$/) },
        html: expect.stringContaining("Open Parley</a>"),
      },
    ]);
    expect((await sandbox.mails(NOOR))[0]?.headers).toContainEqual({ name: "X-Auto-Response-Suppress", value: "All" });
  }
});

const LOST = [
  { what: "to the draft", path: "/messages$", action: "reset-after" },
  { what: "to the sending", path: "/send$", action: "reset-after" },
  { what: "because the draft never arrived", path: "/messages$", action: "reset-before" },
  { what: "because the sending never arrived", path: "/send$", action: "reset-before" },
];

test.for(LOST)("an answer that is lost $what leaves one mail", async ({ path, action }) => {
  const { server, sandbox } = await scene();
  const fault = { match: { method: "POST", path }, action: { kind: action }, times: 1 };
  await sandbox.control("POST", "/faults", fault);
  await send(server);
  await untilSent(server, sandbox);
  expect(await sandbox.mails(NOOR)).toHaveLength(1);
  expect((await sandbox.control("GET", "/faults")).faults).toMatchObject([{ struck: 1 }]);
});

test("a mail whose copy somebody has cleared away after a lost answer is not sent again", async () => {
  const { server, sandbox } = await scene();
  await sandbox.control("POST", "/faults", {
    match: { method: "POST", path: "/send$" },
    action: { kind: "reset-after" },
    times: 1,
  });
  await send(server);
  await vi.waitFor(async () => expect(await mailsOf(server)).toMatchObject([{ state: "waiting", attempts: 1 }]), SOON);
  await clearMailbox(sandbox);
  await untilSent(server, sandbox);
  expect(await sandbox.mails(NOOR)).toHaveLength(1);
});

test("mail begun in one mailbox is finished there though another is chosen meanwhile", async () => {
  const { server, sandbox } = await scene();
  await sandbox.control("POST", "/faults", {
    match: { method: "POST", path: "/send$" },
    action: { kind: "reset-after" },
    times: 1,
  });
  await send(server);
  await vi.waitFor(async () => expect(await mailsOf(server)).toMatchObject([{ state: "waiting", attempts: 1 }]), SOON);
  await server.call("PUT", "/api/mail-settings", { body: { sender: "smtp" } });
  await untilSent(server, sandbox);
  expect(await sandbox.mails(NOOR)).toHaveLength(1);
});

const NOT_POSSIBLE = [
  { what: "nobody has", mailbox: "nobody@campus.example", reason: "no-such-mailbox" },
  { what: "is none", mailbox: "vikram.patel@campus.example", reason: "no-such-mailbox" },
];

test.for(NOT_POSSIBLE)("a mailbox that $what keeps mail waiting, with the cure", async ({ mailbox, reason }) => {
  const { server } = await scene(() => mailbox);
  await send(server);
  await vi.waitFor(async () => expect((await mailsOf(server))[0]?.last).toMatchObject({ reason }), SOON);
  expect(await mailsOf(server)).toMatchObject([{ state: "waiting", last: { cure: expect.stringMatching(/mailbox/) } }]);
});

test("without the permission Mail.Send mail waits and says which is missing", async () => {
  const { server, sandbox } = await scene();
  const { clientId } = sandbox.ready.admin;
  await sandbox.control("DELETE", `/apps/${clientId}/roles/Mail.ReadWrite`);
  await sandbox.control("DELETE", `/apps/${clientId}/roles/Mail.Send`);
  await sandbox.control("POST", "/clock", { advance: 7200 });
  await send(server);
  await vi.waitFor(async () => expect((await mailsOf(server))[0]?.last).toBeDefined(), SOON);
  expect(await mailsOf(server)).toMatchObject([
    { state: "waiting", last: { reason: "mailbox-not-allowed", cure: expect.stringContaining("Mail.Send") } },
  ]);
});

/** As the mailbox's owner would: everything, for good. */
async function clearMailbox({ ready }: TestSandbox): Promise<void> {
  const { clientId, clientSecret } = ready.admin;
  const form = {
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: "client_credentials",
    scope: "https://graph.microsoft.com/.default",
  };
  const signedIn = await fetch(`${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  const headers = {
    authorization: `Bearer ${z.object({ access_token: z.string() }).parse(await signedIn.json()).access_token}`,
  };
  const messages = `${ready.graph}/users/${AMARA}/messages`;
  for (const { id } of [...(await list(messages, headers)), ...(await list(messages, headers))]) {
    await fetch(`${messages}/${id}`, { method: "DELETE", headers });
  }
  expect(await list(messages, headers)).toEqual([]);
}

async function list(url: string, headers: Record<string, string>): Promise<{ id: string }[]> {
  const Listed = z.object({ value: z.array(z.object({ id: z.string() })) });
  return Listed.parse(await (await fetch(url, { headers })).json()).value;
}
