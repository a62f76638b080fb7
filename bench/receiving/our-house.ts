import { join } from "node:path";
import { destination } from "pino";
import { features } from "../../src/features.ts";
import { createGraph } from "../../src/graph/index.ts";
import type { House } from "../../src/house.ts";
import { scopesOf } from "../../src/features/users/index.ts";
import { callersOf } from "../../src/kernel/access/callers.ts";
import { firstOrganisation } from "../../src/kernel/access/organisations.ts";
import { openDatabase } from "../../src/kernel/database/database.ts";
import { migrate } from "../../src/kernel/database/migrate.ts";
import { joinServers } from "../../src/kernel/lease/servers.ts";
import { openLog } from "../../src/kernel/log.ts";
import { openMetrics } from "../../src/kernel/metrics.ts";
import { openQueue } from "../../src/kernel/queue/queue.ts";
import { guardedOutside } from "../../src/kernel/outside/guarded-fetch.ts";
import { systemRandom as random } from "../../src/kernel/random.ts";
import { masterKeys } from "../../src/kernel/secrets/master-keys.ts";
import { secretsWith } from "../../src/kernel/secrets/store.ts";
import { folderStorage } from "../../src/kernel/storage/folder-storage.ts";
import { systemClock as clock } from "../../src/kernel/time.ts";

const { DATABASE_URL: url = "", PARLEY_DATA: dataFolder = "", PARLEY_API_KEY: key = "" } = process.env;

/** Parley's parts on DATABASE_URL, built as `src/main.ts` builds them. `login` is where Microsoft's keys are found. */
export async function ourHouse(login?: string): Promise<{ house: House; organisation: string }> {
  const log = openLog("warn", destination(2));
  await migrate(url, join(import.meta.dirname, "../../src/migrations"));
  const database = await openDatabase(url);
  const { id: server } = await joinServers(database, random.uuid());
  const organisation = await firstOrganisation(database, { id: random.uuid(), at: clock.now() });
  const pretend = login === undefined ? {} : { endpointsOverride: { graph: `${login}/v1.0`, login } };
  const house: House = {
    database,
    clock,
    random,
    log,
    features,
    queue: await openQueue({ url, database, clock, random, log, background: [], alone: true }),
    graph: createGraph({ clock, random, log, sql: database, ...pretend }),
    secrets: secretsWith(await masterKeys(undefined, dataFolder), random),
    storage: folderStorage(join(dataFolder, "files")),
    outside: guardedOutside({ allowed: [] }),
    metrics: openMetrics(),
    server,
    sandbox: false,
    sandboxUrl: undefined,
    callers: callersOf({ database, clock, bootstrap: { key, organisation }, scopesOf }),
    address: () => "",
  };
  return { house, organisation };
}
