import { DAY, later } from "../kernel/time.ts";
import { endpointsOf, type EndpointsOverride } from "./clouds.ts";
import { openBudgetStore } from "./governor/budget-store.ts";
import { openGovernor } from "./governor/governor.ts";
import type { World } from "./ports.ts";
import type { GraphClient } from "./request.ts";
import { openTokens, type Connection } from "./token/token.ts";
import { openClient } from "./wire/client.ts";
import { openWire } from "./wire/wire.ts";

export { batch } from "./batch.ts";
export type { Connection } from "./token/token.ts";
export type { GraphClient } from "./request.ts";
export { EntraError } from "./token/entra-error.ts";
export { findingOf } from "./token/entra-findings.ts";
export { GraphError, GraphUnreachable } from "./wire/graph-error.ts";
export { graphPath } from "./wire/path.ts";

/** What the house gives, and where Microsoft is when it is only pretended. */
export interface GraphSettings extends World {
  /** Honoured as given: that it is used with a sandbox only is the composition root's affair. */
  readonly endpointsOverride?: EndpointsOverride | undefined;
  /** How many Parley processes share this database now; 1 when absent. Each takes its part of a mailbox's four seats. */
  readonly processes?: (() => number) | undefined;
}

/** Microsoft, for all connections of this process. */
export interface Graph {
  client(connection: Connection): GraphClient;
  /** Drops budgets that nobody has used for two days. Once a day is enough. */
  tidy(): Promise<void>;
  /** Lets requests under way finish, then closes all connections. */
  close(): Promise<void>;
}

/** Opens the room. Clients are cheap: tokens, budgets and connections are shared by all that this one hands out. */
export function createGraph(settings: GraphSettings): Graph {
  const { clock, random, log, sql, endpointsOverride: override, processes = () => 1 } = settings;
  const store = openBudgetStore(sql);
  const tokens = openTokens({ clock, random, log, override });
  const governor = openGovernor({ clock, store, log, processes });
  const wire = openWire();
  return {
    client: (connection) => {
      const endpoints = endpointsOf(connection.cloud, override);
      return openClient({ world: settings, connection, endpoints, tokens, governor, wire });
    },
    tidy: () => store.forget(later(clock.now(), -2 * DAY).getTime()),
    close: () => wire.close(),
  };
}
export { allowsTeams } from "./calendars.ts";
export { anyUser, usersStartingWith } from "./user-search.ts";
export { findUsers, getUser } from "./users.ts";
export {
  cancelEvent,
  createEvent,
  deleteEvent,
  findEventsByKey,
  keyProperty,
  type NewEvent,
  patchEvent,
} from "./events.ts";
export { createDraft, findMessagesByKey, getMessage, sendDraft } from "./messages.ts";
export { createOrGetMeeting, deleteMeeting, patchMeeting } from "./online-meetings.ts";
