import type { Clock } from "../../kernel/time.ts";
import type { Log } from "../ports.ts";
import { admit, type Admission, type Guest } from "./admission.ts";
import type { BudgetStore } from "./budget-store.ts";
import { shapeOf } from "./governor-rules.ts";
import { keptByKey } from "./kept.ts";
import { demandsOf, type Call } from "./limits.ts";
import { openSeats, type Room } from "./seats.ts";
import { openSpending } from "./spending.ts";

/** Whose limits are meant. */
export interface App {
  readonly clientId: string;
  readonly tenantId: string;
}

/** On what terms a caller waits. */
export interface Terms {
  /** Background work lets people overtake it and leaves them the last tenth of every budget. */
  readonly background: boolean;
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The gate that every request passes. */
export interface Governor {
  admit(app: App, calls: readonly Call[], terms: Terms): Promise<Admission>;
}

interface Parts {
  readonly clock: Clock;
  readonly store: BudgetStore;
  readonly log: Log;
  /** How many processes share the limits now: each takes its part of a mailbox's seats. */
  readonly processes: () => number;
}

/** Holds requests back until Microsoft's documented limits, and what Microsoft last said, allow them. */
export function openGovernor({ clock, store, log, processes }: Parts): Governor {
  const spending = openSpending({ clock, store, log });
  const seatsIn = keptByKey(
    (room: Room) => room.key,
    ({ atOnce }) => openSeats(clock, () => Math.max(1, Math.floor(atOnce / Math.max(1, processes())))),
    (seats) => seats.empty(),
  );
  const now = (): number => clock.now().getTime();
  return {
    admit: (app, calls, { background, patienceMs, signal }) => {
      const guests = calls.map((call) => guestOf(app, call));
      return admit({ spending, seatsIn, now }, guests, { background, until: now() + patienceMs, signal });
    },
  };
}

function guestOf({ clientId, tenantId }: App, call: Call): Guest {
  const { workload, budgets, seats } = demandsOf(call);
  const key = (name: string, perApp: boolean): string => [clientId, perApp ? "*" : tenantId, name].join("|");
  return {
    call,
    workload,
    budgets: budgets.map(({ name, limit, cost, perApp }) => ({
      budget: { key: key(name, perApp), shape: shapeOf(limit) },
      cost,
      perApp,
    })),
    room: seats && { key: key(seats.name, false), atOnce: seats.atOnce },
  };
}
