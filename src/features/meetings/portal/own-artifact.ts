import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { personOf } from "../../directory/index.ts";
import { type ArtifactRow, artifactOf } from "../artifacts/store.ts";
import { meetingSettings } from "../settings/store.ts";
import { meetingRow } from "../store.ts";
import { SHOWN_KINDS } from "./contract.ts";
import { isShown, isTheirs, type Visitor } from "./rules.ts";

/** A recording or transcript of the visitor who asks; to all others there is none. */
export async function ownArtifact(ctx: Context, id: string): Promise<ArtifactRow> {
  return ctx.transaction(async (tx) => {
    const visitor = await visitorIn(ctx, tx);
    const artifact = await artifactOf(tx, id).catch((error: unknown) => {
      throw error instanceof Failure && error.code === "not-found" ? notYours() : error;
    });
    const meeting = await meetingRow(tx, artifact.meeting_id);
    const isOpen = isShown(meeting, await meetingSettings(tx)) && isTheirs(meeting, visitor);
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

/** Who asks, where it is a visitor. */
export async function visitorIn({ caller }: Context, tx: Transaction): Promise<Visitor> {
  if (caller?.who.kind !== "visitor") throw new Failure("not-allowed", "Only visitors have something of their own.");
  const { person } = caller.who;
  const { email, match } = await personOf(tx, person);
  return { person, email, account: match?.objectId };
}

/** Whether it is there for visitors to see, where a meeting is shown. */
export function isOfKindShown({ kind, erased_at }: ArtifactRow): boolean {
  return erased_at === null && SHOWN_KINDS.some((each) => each === kind);
}
