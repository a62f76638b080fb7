import type { Context } from "../../../context.ts";
import { schedulesOf } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { connectionForNewWork, reachMicrosoft } from "../../connection/index.ts";
import { findOrganiser } from "../../directory/index.ts";
import { explainMeeting } from "../graph.ts";
import { organiserFor } from "../organisers/choose-organiser.ts";
import { withoutDoubles } from "../wishes/complete.ts";
import type { FreeTimes, FreeTimesWish } from "./contract.ts";
import { inAnswer, shownIn } from "./graph.ts";
import { earliestTimes, searchedIn } from "./rules.ts";

/** When people are free, and the earliest times that suit them all. */
export async function findFreeTimes(ctx: Context, wish: FreeTimesWish): Promise<FreeTimes> {
  const window = searchedIn(wish);
  const { organiser, connection } = await ctx.transaction(async (tx) => {
    const chosen = await organiserFor(ctx, tx, wish.organiser);
    return { organiser: chosen, connection: await connectionForNewWork(tx, ctx.sandbox) };
  });
  if (organiser === undefined) throw organiserMissing();
  const microsoft = await reachMicrosoft(ctx, connection);
  const { proof, address } = await findOrganiser(ctx, microsoft, organiser);
  const people = withoutDoubles([address ?? [], wish.people].flat().map((email) => ({ email })));
  const schedules = await schedulesOf(microsoft.graph, proof, {
    start: window.start.toISOString().slice(0, 19),
    end: window.end.toISOString().slice(0, 19),
    of: people.map(({ email }) => email),
  }).catch(inWords);
  const shown = schedules.map((schedule) => shownIn(schedule, window));
  const { minutes } = wish;
  const times = earliestTimes(
    shown.filter(({ known }) => known),
    { window, minutes, now: ctx.clock.now() },
  );
  return {
    people: shown.map(inAnswer),
    times: times.map(({ start, end, cannot }) => ({
      start: start.toISOString(),
      end: end.toISOString(),
      cannot: [...cannot],
    })),
  };
}

function organiserMissing(): Failure {
  return new Failure("invalid-input", "Nobody is named whose mailbox could ask for free times.", {
    field: "organiser",
    reason: "organiser-missing",
    cure: "Name the organiser, or choose in the settings who organises meetings that name nobody.",
  });
}

/** What keeps a calendar from being read, told to whoever asks. */
function inWords(error: unknown): never {
  const explanation = explainMeeting(error, "calendar");
  if (explanation === undefined) throw error;
  const { sentence, cure, reason, retryAfter, level } = explanation;
  const code = level === "bad" ? "upstream-refused" : "upstream-unavailable";
  throw new Failure(code, sentence, { cure, reason, retryAfter, cause: error });
}
