// A program of its own: Parley's real routes on DATABASE_URL, listening to the chats of one account. READS=on has it read
// what it has taken in, as a server does; without, it only takes in. Prints where it listens, and what it takes for proof.
import { sql } from "kysely";
import { attend } from "../../src/attend.ts";
import { createConnection } from "../../src/features/connection/index.ts";
import { currentKey, encryptionFor } from "../../src/features/connection/subscriptions/keys/current-key.ts";
import { contextFor } from "../../src/house.ts";
import { digestOf } from "../../src/kernel/access/digest.ts";
import { houseRoutes } from "../../src/house-routes.ts";
import { openHttp } from "../../src/kernel/http/server.ts";
import { collectSpentBuffersSoon } from "../../src/kernel/spent-buffers.ts";
import { CLIENT, CLIENT_STATE, ROW, TENANT } from "./app.ts";

import { ourHouse } from "./our-house.ts";

collectSpentBuffersSoon();

const { LOGIN_URL: login, READS: reads } = process.env;
const { house, organisation } = await ourHouse(login);
const ctx = contextFor(house, { organisation, actor: "bench" });

const key = await currentKey(ctx, await connected());
const { signal: leaving } = new AbortController();
const http = await openHttp({
  ...house,
  leaving,
  routes: [...house.features.flatMap(({ routes }) => routes), ...houseRoutes(house, () => true)],
  contextFor: ({ caller }, keyed) =>
    contextFor(house, { organisation, actor: caller?.actor ?? "anyone", caller, keyed }),
});
if (reads === "on") await attend(house);
const address = await http.listen({ port: 0, host: "127.0.0.1" });
console.log(`Listens at ${address} ${JSON.stringify(encryptionFor(key))}`);
process.once("SIGTERM", () => process.exit());

/** The connection, begun where it is not there yet, with what Microsoft announces through it. */
async function connected(): Promise<string> {
  const known = await ctx.transaction(async ({ sql: tx }) =>
    sql<{ id: string }>`select id from connections`.execute(tx),
  );
  if (known.rows[0]) return known.rows[0].id;
  const { id } = await createConnection(ctx, {
    name: "Bench",
    cloud: "global",
    entraTenantId: TENANT,
    clientId: CLIENT,
    credential: { kind: "secret", secret: "never used" },
  });
  await ctx.transaction(async ({ sql: tx }) =>
    sql`
      insert into graph_subscriptions (id, organisation_id, connection_id, listening, resource, change_type, state, address,
        secret_digest, microsoft_id, expires_at, created_at, with_data)
      values (${ROW}, ${organisation}, ${id}, 'messenger.chats', ${`users/${TENANT}/chats/getAllMessages`},
        'created,updated,deleted', 'live', '', ${digestOf(CLIENT_STATE)}, ${ROW}, now() + interval '1 day', now(), true)`.execute(
      tx,
    ),
  );
  return id;
}
