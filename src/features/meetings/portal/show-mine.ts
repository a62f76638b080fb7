import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { personOf } from "../../directory/index.ts";
import { type ArtifactRow, artifactOf, artifactsOfMeetings } from "../artifacts/store.ts";
import { meetingSettings } from "../settings/store.ts";
import { meetingRow } from "../store.ts";
import type { MyMeeting } from "./contract.ts";
import { isShown, isTheirs, type Visitor } from "./rules.ts";
import { isOfKindShown, mine } from "./show-meeting.ts";
import { meetingsOfVisitor } from "./store.ts";

/** What ended longer ago is no longer on anybody's page. */
const BACK = 366 * DAY;

/** The meetings of the visitor who asks. */
export async function showMine(ctx: Context): Promise<MyMeeting[]> {
  return ctx.transaction(async (tx) => {
    const visitor = await visitorIn(ctx, tx);
    const rows = await meetingsOfVisitor(tx, visitor, later(ctx.now, -BACK));
    const settings = await meetingSettings(tx);
    const open = rows.filter(({ wish }) => isShown(wish, settings)).map(({ id }) => id);
    const artifacts = Map.groupBy(await artifactsOfMeetings(tx, open), ({ meeting_id }) => meeting_id);
    return rows.map((row) => mine(row, artifacts.get(row.id) ?? [], ctx.now));
  });
}

/** A recording or transcript of the visitor who asks; to all others there is none. */
export async function ownArtifact(ctx: Context, id: string): Promise<ArtifactRow> {
  return ctx.transaction(async (tx) => {
    const visitor = await visitorIn(ctx, tx);
    const artifact = await artifactOf(tx, id).catch((error: unknown) => {
      throw error instanceof Failure && error.code === "not-found" ? notYours() : error;
    });
    const { wish, ...meeting } = await meetingRow(tx, artifact.meeting_id);
    const isOpen = isShown(wish, await meetingSettings(tx)) && isTheirs({ ...meeting, wish }, visitor);
    if (isOpen && isOfKindShown(artifact)) return artifact;
    throw notYours();
  });
}

/** Whether it is another's or does not exist makes no difference to whoever asks. */
function notYours(): Failure {
  return new Failure("not-found", "There is no such recording or transcript of yours.", {
    cure: "Those that are shown to you stand beside your meetings, under GET /api/me/meetings.",
  });
}

async function visitorIn({ caller }: Context, tx: Transaction): Promise<Visitor> {
  if (caller?.who.kind !== "visitor") throw new Failure("not-allowed", "Only visitors have something of their own.");
  const { person } = caller.who;
  const { email, match } = await personOf(tx, person);
  return { person, email, account: match?.objectId };
}
