import { schedulesOf } from "../../../graph/index.ts";
import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { between, DAY, later } from "../../../kernel/time.ts";
import type { Microsoft } from "../../connection/index.ts";
import { findOrganiser } from "../../directory/index.ts";
import type { OrganiserName } from "../contract.ts";
import { type Shown, shownIn } from "./graph.ts";
import type { Interval } from "./rules.ts";

/** Microsoft answers for 62 days at most. */
const AT_ONCE = 60 * DAY;

/** When somebody's own calendar shows them as taken, asked at their own mailbox. Throws where it cannot be read. */
export async function readBusyTimes(
  ctx: Context,
  microsoft: Microsoft,
  { of, window }: { readonly of: OrganiserName; readonly window: Interval },
): Promise<Shown["busy"]> {
  const { proof, address } = await findOrganiser(ctx, microsoft, of);
  if (address === undefined) throw noMailbox();
  const busy: Shown["busy"][number][] = [];
  for (const { start, end } of partsOf(window)) {
    const asked = { start: inGraph(start), end: inGraph(end), of: [address] };
    const [schedule] = await schedulesOf(microsoft.graph, proof, asked);
    if (schedule === undefined || schedule.error) throw noMailbox();
    // What began before this part was in the one before.
    const isFirst = start === window.start;
    busy.push(...shownIn(schedule, { start, end }).busy.filter((each) => isFirst || each.start >= start));
  }
  return busy;
}

function partsOf({ start, end }: Interval): Interval[] {
  const count = Math.ceil(between(start, end) / AT_ONCE);
  return Array.from({ length: count }, (_, n) => {
    const begin = n === 0 ? start : later(start, n * AT_ONCE);
    const next = later(begin, AT_ONCE);
    return { start: begin, end: next < end ? next : end };
  });
}

/** UTC, as Graph writes it. */
function inGraph(instant: Date): string {
  return instant.toISOString().slice(0, 19);
}

function noMailbox(): Failure {
  return new Failure("upstream-refused", "Microsoft shows no calendar of this host.", {
    reason: "calendar-unknown",
    cure: "Give them an Exchange Online mailbox, or let the service ignore Outlook.",
  });
}
