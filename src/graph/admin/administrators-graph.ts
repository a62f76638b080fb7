import { systemRandom } from "../../kernel/random.ts";
import { between, later, SECOND, systemClock } from "../../kernel/time.ts";
import type { Governor } from "../governor/governor.ts";
import type { World } from "../ports.ts";
import type { GraphClient } from "../request.ts";
import { openClient } from "../wire/client.ts";
import { openWire } from "../wire/wire.ts";
import { type SignIn, WHOEVERS } from "./command-line-tool.ts";

/** Graph in the name of an administrator who has just signed in. */
export interface AdministratorsGraph {
  readonly graph: GraphClient;
  close(): Promise<void>;
}

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined };

/** A dozen requests by one person stay far below Microsoft's limits; where it says to wait all the same, that is done. */
function patient(): Governor {
  let openAt = systemClock.now();
  return {
    admit: async (_app, _calls, { signal }) => {
      const waitedMs = Math.max(0, between(systemClock.now(), openAt));
      if (waitedMs > 0) await systemClock.sleep(waitedMs, signal);
      return {
        refused: new Map(),
        waitedMs,
        heed: async (_place, { retryAfter = 0 }) => {
          openAt = later(systemClock.now(), retryAfter * SECOND);
          return retryAfter * SECOND;
        },
        leave: () => undefined,
      };
    },
  };
}

const WORLD: World = {
  clock: systemClock,
  random: systemRandom,
  log: SILENT,
  sql: { query: () => Promise.reject(new Error("A setup keeps nothing in a database.")) },
};

/** Graph by this one token, which is held in memory and nowhere else. */
export function administratorsGraph(
  token: string,
  { endpoints, tool, tenant = WHOEVERS }: SignIn,
): AdministratorsGraph {
  const wire = openWire();
  const give = () => Promise.resolve(token);
  const tokens = { tokenFor: give, fresh: give, forget: () => undefined };
  // The credential is never looked at: the token is there already.
  const credential = { kind: "federated", id: "administrator" } as const;
  const connection = { cloud: endpoints.cloud, tenantId: tenant, clientId: tool, credential };
  return {
    graph: openClient({ world: WORLD, connection, endpoints, tokens, governor: patient(), wire }),
    close: () => wire.close(),
  };
}
