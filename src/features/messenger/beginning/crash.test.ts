import { expect, test } from "vitest";
import { BEGINNING_CRASH_POINTS } from "../../../kernel/crash-points.ts";
import { authorize, OWN } from "../../../testing/accounts.ts";
import { owner } from "../../../testing/browser.ts";
import { migratedDatabase } from "../../../testing/databases.ts";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, groupsCalled, PRIYA } from "../../../testing/microsoft/chats.ts";
import { type ServerProcess, stage } from "../../../testing/process.ts";
import { testSandbox, type TestSandbox } from "../../../testing/sandbox.ts";
import { callAt } from "../../../testing/server.ts";

type Call = (method: string, path: string, asked?: object) => ReturnType<typeof callAt>;

const callOf =
  ({ url }: ServerProcess): Call =>
  (method, path, asked = {}) =>
    callAt(url, { method, path, ...asked });

/** A server at which Olive has connected Callum's Microsoft account, as it stands before anything goes wrong. */
async function connected(server: ServerProcess, sandbox: TestSandbox): Promise<void> {
  const call = callOf(server);
  const app = await sandbox.control("POST", "/apps", {
    displayName: "Parley",
    roles: ["Chat.Read.All", "User.ReadBasic.All"],
    secret: { expiresInDays: 365, displayName: "test" },
    application: { web: { redirectUris: [`${server.url}/connect/microsoft/callback`] } },
  });
  await call("PUT", "/api/abilities", { body: { on: ["messenger.chats", "messenger.writing"] } });
  const credential = { kind: "secret", secret: app.secret };
  const wish = { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId, credential };
  const { body } = await call("POST", "/api/connections", { body: wish });
  await call("POST", `/api/connections/${body.id}/findings`);
  const it = {
    server,
    sandbox,
    chrome: await owner({ url: server.url, link: async () => new URL(server.signInLink).hash.slice(1) }),
    connection: body.id,
  };
  expect(await authorize(it, OWN)).toContain("account=connected");
}

test.for(BEGINNING_CRASH_POINTS)(
  "a server killed at %s leaves exactly one group, with its first message",
  async (point) => {
    const sandbox = await testSandbox();
    const { start } = await stage(await migratedDatabase(), sandbox);
    const before = await start();
    await connected(before, sandbox);
    const { items } = (await callOf(before)("GET", "/api/accounts")).body;
    await before.kill("SIGTERM");

    const doomed = await start({ PARLEY_CRASH_AT: point });
    const body = { people: [AMARA, PRIYA], topic: "Open day", text: "Who brings the tables?", account: items[0].id };
    await callOf(doomed)("POST", "/api/conversations", { body }).catch(() => undefined);
    expect(await doomed.ended).toBe("SIGKILL");

    const next = callOf(await start());
    await soon(async () => {
      await sandbox.control("POST", "/clock", { advance: 10 });
      const [listed] = (await next("GET", "/api/conversations?search=Open%20day")).body.items;
      expect(listed).toMatchObject({ topic: "Open day", preview: { text: "Who brings the tables?" } });
    });
    const [group, ...others] = await groupsCalled(sandbox, "Open day");
    expect([group?.id, others]).toEqual([expect.any(String), []]);
    const [{ id }] = (await next("GET", "/api/conversations?search=Open%20day")).body.items;
    const { items: written } = (await next("GET", `/api/conversations/${id}/messages`)).body;
    expect(written.filter(({ event }: { event: unknown }) => event === null)).toHaveLength(1);
  },
);
