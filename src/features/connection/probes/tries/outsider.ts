import { freeBusy, GraphError, type GraphClient } from "../../../../graph/index.ts";
import { DAY, later } from "../../../../kernel/time.ts";
import { good, type Outcome } from "../rules.ts";
import { tried } from "./refusals.ts";

/** Looks into a mailbox that has to stay closed; that it is refused is what is hoped for. */
export function tryOutsider(graph: GraphClient, login: string): Promise<Outcome> {
  return tried([], async () => {
    const now = graph.clock.now();
    const window = { start: now.toISOString().slice(0, 19), end: later(now, DAY).toISOString().slice(0, 19) };
    try {
      const { refusedWith } = await freeBusy(graph, login, { ...window, of: login });
      return refusedWith === undefined ? OPEN : NO_MAILBOX;
    } catch (error) {
      if (error instanceof GraphError && error.status === 403) return good("Their mailbox is closed to the app.");
      throw error;
    }
  });
}

const OPEN: Outcome = {
  level: "warning",
  reason: "scope-not-effective",
  sentence: "The app reaches a mailbox that it should not: it is not narrowed to the operators.",
  cure: "Remove the tenant-wide consent of Calendars.ReadWrite, which counts beside any scope of Exchange; a scope that was set up a moment ago takes up to two hours to be felt.",
  who: "Privileged Role Administrator",
};

const NO_MAILBOX: Outcome = {
  level: "warning",
  reason: "outsider-without-mailbox",
  sentence: "This says nothing: they have no mailbox.",
  cure: "Name somebody outside the operators who has a mailbox.",
  who: "administrator of Parley",
};

export const OUTSIDER: readonly Outcome[] = [OPEN, NO_MAILBOX];
