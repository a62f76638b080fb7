import { sql } from "kysely";
import { DAY, later } from "../../../kernel/time.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Window } from "../recurrence/times.ts";
import { LONGEST } from "../rules.ts";
import { meetings, organisationOf } from "../store.ts";

const COLUMNS = ["id", "state", "wish", "organiser_name", "starts_at", "ends_at", "exceptions"] as const;

export type OnCalendar = Awaited<ReturnType<typeof meetingsWithin>>[number];

/** How far a single date of a series is moved, out of the time that the series goes on. */
const MOVED = 31 * DAY;

/** Meetings and series that may take place within a stretch of time, the earliest first. */
export async function meetingsWithin(tx: Transaction, { from, to }: Window, limit: number) {
  return (
    meetings(tx)
      .selectFrom("meetings")
      .select(COLUMNS)
      .where("organisation_id", "=", organisationOf(tx))
      .where("starts_at", "<", later(to, MOVED))
      .where("last_ends_at", ">", later(from, -MOVED))
      .where((eb) =>
        eb.or([
          eb.and([eb("starts_at", "<", to), eb("last_ends_at", ">", from)]),
          sql<boolean>`exceptions <> '[]'::jsonb`,
        ]),
      )
      // Nothing that began long before is still going on, but for series: so only these are looked for among all that was.
      .where((eb) =>
        eb.or([eb("starts_at", ">", later(from, -LONGEST - DAY)), eb("last_ends_at", "<>", eb.ref("ends_at"))]),
      )
      .orderBy("starts_at")
      .orderBy("id")
      .limit(limit)
      .execute()
  );
}
