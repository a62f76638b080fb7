import { expect, test, vi } from "vitest";
import { contextFor } from "../../../house.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";
import { changePersonWithin } from "../add-person.ts";
import { clientsByKey, updateClients } from "../clients/store.ts";

const SOON = { timeout: 60_000, interval: 50 };

/** Imports a file and lets `change` commit only once the import has come as far as waiting for it. */
async function importedDuring(server: TestServer, wish: object, change: Parameters<typeof openedIn>[1]) {
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const changed = openedIn(server, async (ctx, tx) => {
    await change(ctx, tx);
    begun.resolve();
    await go.promise;
  });
  await begun.promise;
  const { body } = await server.call("POST", "/api/imports", { body: { dryRun: false, ...wish } });
  await vi.waitFor(async () => expect(await waiting(server)).toBeGreaterThan(0), SOON);
  go.resolve();
  await changed;
  await vi.waitFor(
    async () => expect((await server.call("GET", `/api/imports/${body.id}`)).body.state).toBe("finished"),
    SOON,
  );
}

type Ctx = ReturnType<typeof contextFor>;

function openedIn(
  server: TestServer,
  work: (ctx: Ctx, tx: Parameters<Parameters<Ctx["transaction"]>[0]>[0]) => Promise<unknown>,
) {
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "somebody" });
  return ctx.transaction((tx) => work(ctx, tx));
}

async function waiting({ house }: TestServer): Promise<number> {
  const { rows } = await house.database.query(
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );
  return rows.length;
}

test("what somebody changes of a person while an import runs is not written over", async () => {
  const server = await testServer();
  const wish = { name: "Ada", email: "ada@example.org", fields: { desk: "4" } };
  const { body: ada } = await server.call("POST", "/api/people", { body: wish });
  const csv = "email,campus\nada@example.org,North\n";
  const mapping = { email: "email", campus: "field:campus" };
  await importedDuring(server, { kind: "people", csv, mapping }, (ctx, tx) =>
    changePersonWithin(ctx, tx, { id: ada.id, change: { name: "Ada L.", fields: { desk: "7" } } }),
  );
  expect((await server.call("GET", `/api/people/${ada.id}`)).body).toMatchObject({
    name: "Ada L.",
    fields: { desk: "7", campus: "North" },
  });
});

test("what somebody changes of a client while an import runs is not written over", async () => {
  const server = await testServer();
  await server.call("POST", "/api/clients", { body: { name: "Hill School", externalId: "H1" } });
  const csv = "externalId,town\nH1,York\n";
  const mapping = { externalId: "externalId", town: "field:town" };
  await importedDuring(server, { kind: "clients", csv, mapping }, async (ctx, tx) => {
    const [hill] = await clientsByKey(tx, "externalId", ["H1"]);
    if (hill) await updateClients(tx, [{ defaultEmail: undefined, externalId: "H1", ...hill, name: "Hill" }], ctx.now);
  });
  expect((await server.call("GET", "/api/clients")).body.items).toMatchObject([
    { name: "Hill", externalId: "H1", fields: { town: "York" } },
  ]);
});
