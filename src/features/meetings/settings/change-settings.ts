import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { MeetingSettings, MeetingSettingsChange } from "./contract.ts";
import { keepSettings, lockSettings, meetingSettings } from "./store.ts";

/**
 * Changes how meetings are held. The mailbox of all meetings is kept as it is written, at once; who that is, is asked of
 * Microsoft afterwards, so that nothing is lost while Microsoft is down.
 */
export async function changeSettings(ctx: Context, change: MeetingSettingsChange): Promise<MeetingSettings> {
  return ctx.transaction(async (tx) => {
    await lockSettings(tx);
    const before = await meetingSettings(tx);
    const after = changed(before, change);
    refuseNobody(after);
    if (JSON.stringify(after) === JSON.stringify(before)) return before;
    await keepSettings(tx, after, ctx.now);
    // Addresses of people stay out of what is sent on; what changed is told by its name.
    await ctx.record(tx, {
      what: "meeting-settings.changed",
      about: ctx.organisation,
      data: { changed: Object.keys(change) },
    });
    if (after.mailbox !== undefined && after.mailbox.objectId === undefined)
      await ctx.order(tx, { job: "meetings.find-mailbox", data: {}, key: "mailbox" });
    return after;
  });
}

/** The settings with a change. Another mailbox begins without an object id, and so does the same one written again. */
function changed(before: MeetingSettings, change: MeetingSettingsChange): MeetingSettings {
  const { mailbox, keepArtifactsDays, ...chosen } = change;
  const { mailbox: mailboxBefore, keepArtifactsDays: daysBefore, ...rest } = before;
  const mailboxAfter = mailbox === undefined ? mailboxBefore : (mailbox ?? undefined);
  const days = keepArtifactsDays === undefined ? daysBefore : (keepArtifactsDays ?? undefined);
  const named = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
  return {
    ...rest,
    ...named,
    ...(mailboxAfter !== undefined && { mailbox: mailboxAfter }),
    ...(days !== undefined && { keepArtifactsDays: days }),
  };
}

function refuseNobody({ organiser, mailbox }: MeetingSettings): void {
  if (organiser !== "mailbox" || mailbox !== undefined) return;
  throw new Failure("invalid-input", "One mailbox is to organise all meetings, and none is named.", {
    field: "mailbox",
    reason: "mailbox-missing",
    cure: "Name its login (user principal name), or choose another way to find organisers.",
  });
}
