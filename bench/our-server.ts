// A program of its own: Parley's real routes on DATABASE_URL, built as `src/main.ts` builds them, but with nobody to
// take the work that they order. Prints its address when it listens.
import { join } from "node:path";
import { destination } from "pino";
import { createConnection } from "../src/features/connection/index.ts";
import { features } from "../src/features.ts";
import { createGraph } from "../src/graph/index.ts";
import { contextFor, type House } from "../src/house.ts";
import { scopesOf } from "../src/features/users/index.ts";
import { callersOf } from "../src/kernel/access/callers.ts";
import { firstOrganisation } from "../src/kernel/access/organisations.ts";
import { openDatabase } from "../src/kernel/database/database.ts";
import { migrate } from "../src/kernel/database/migrate.ts";
import { openHttp } from "../src/kernel/http/server.ts";
import { openLog } from "../src/kernel/log.ts";
import { openMetrics } from "../src/kernel/metrics.ts";
import { openQueue } from "../src/kernel/queue/queue.ts";
import { guardedOutside } from "../src/kernel/outside/guarded-fetch.ts";
import { systemRandom as random } from "../src/kernel/random.ts";
import { masterKeys } from "../src/kernel/secrets/master-keys.ts";
import { secretsWith } from "../src/kernel/secrets/store.ts";
import { folderStorage } from "../src/kernel/storage/folder-storage.ts";
import { systemClock as clock } from "../src/kernel/time.ts";

const { DATABASE_URL: url = "", PARLEY_DATA: dataFolder = "", PARLEY_API_KEY: key = "" } = process.env;
const log = openLog("warn", destination(2));

await migrate(url, join(import.meta.dirname, "../src/migrations"));
const database = await openDatabase(url);
const organisation = await firstOrganisation(database, { id: random.uuid(), at: clock.now() });
const house: House = {
  database,
  clock,
  random,
  log,
  features,
  queue: await openQueue({ url, database, clock, random, log, background: [], alone: true }),
  graph: createGraph({ clock, random, log, sql: database }),
  secrets: secretsWith(await masterKeys(undefined, dataFolder), random),
  storage: folderStorage(join(dataFolder, "files")),
  outside: guardedOutside({ allowed: [] }),
  metrics: openMetrics(),
  server: random.uuid(),
  sandbox: false,
  sandboxUrl: undefined,
  callers: callersOf({ database, clock, bootstrap: { key, organisation }, scopesOf }),
  address: () => "",
};
await createConnection(contextFor(house, { organisation, actor: "bench" }), {
  name: "Bench",
  cloud: "global",
  entraTenantId: random.uuid(),
  clientId: random.uuid(),
  credential: { kind: "secret", secret: "never used" },
});
const http = await openHttp({
  ...house,
  callers: house.callers,
  leaving: new AbortController().signal,
  routes: features.flatMap(({ routes }) => routes),
  contextFor: ({ caller }, keyed) =>
    contextFor(house, { organisation, actor: caller?.actor ?? "anyone", caller, keyed }),
});
console.log(`Listens at ${await http.listen({ port: 0, host: "127.0.0.1" })}`);
process.once("SIGTERM", () => process.exit());
