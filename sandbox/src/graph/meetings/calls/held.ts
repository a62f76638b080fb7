import type { ArtifactKind } from "../../../entities/meetings/artifact.ts";
import type { CallRecord, CallRole, Party } from "../../../entities/meetings/call.ts";
import type { MeetingRecord } from "../../../entities/meeting.ts";
import type { World } from "../../../world.ts";
import { startCapture } from "./capture.ts";
import { joinCall, leaveCall, say, speakingTime } from "./life.ts";

/** A whole call at once, as it would have gone. */

export interface Line {
  readonly party: Party;
  readonly text: string;
  readonly seconds?: number | undefined;
}

export interface HeldCall {
  readonly participants: readonly { readonly party: Party; readonly role?: CallRole | undefined }[];
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly captures: readonly { readonly kind: ArtifactKind; readonly initiatorId: string }[];
  readonly lines: readonly Line[];
}

/** Of the whole call, how much passes between two who come or go, at most half a minute. */
const STAGGER_SHARE = 0.02;
const LONGEST_STAGGER = 30_000;

/** What people say when nobody told them what to. */
export function smallTalk(parties: readonly Party[]): Line[] {
  const hello = parties.map((party) => ({ party, text: `Hello, ${party.name} here.` }));
  return [...hello, ...parties.slice(0, 1).map((party) => ({ party, text: "Thank you all, goodbye." }))];
}

/** The shortest call in which all of it can be said. */
export function shortestCall(lines: readonly Line[], people: number): number {
  const spoken = lines.reduce((sum, { text, seconds }) => sum + speakingTime(text, seconds), 0);
  return Math.ceil(spoken / Math.max(0.2, 1 - 2 * (people + 1) * STAGGER_SHARE));
}

/** They come one after the other, speak at even distances, and go in the same order. */
export function holdCall(world: World, meeting: MeetingRecord, held: HeldCall): CallRecord {
  const { participants, startedAt, milliseconds, captures, lines } = held;
  const step = Math.min(LONGEST_STAGGER, milliseconds * STAGGER_SHARE);
  const arrived = participants.map((coming, i) =>
    joinCall(world, meeting, { ...coming, at: startedAt + Math.round(i * step) }),
  );
  const begun = arrived.at(-1);
  if (begun === undefined) throw new Error("Nobody takes part in the call.");
  const captureAt = startedAt + Math.round(participants.length * step);
  for (const capture of captures) startCapture(world, begun, { ...capture, at: captureAt });
  const goingAt = startedAt + milliseconds - Math.round((participants.length - 1) * step);
  const said = speak(world, begun, { lines, from: captureAt, until: goingAt });
  return participants.reduce(
    (call, { party }, i) => leaveCall(world, call, { party, at: goingAt + Math.round(i * step) }),
    said,
  );
}

function speak(
  world: World,
  call: CallRecord,
  { lines, from, until }: { readonly lines: readonly Line[]; readonly from: number; readonly until: number },
): CallRecord {
  const spoken = lines.reduce((sum, { text, seconds }) => sum + speakingTime(text, seconds), 0);
  const pause = Math.max(0, (until - from - spoken) / (lines.length + 1));
  return lines.reduce(
    (talk, line) => say(world, talk, { ...line, at: Math.round(Math.max(from, talk.spoken.at(-1)?.to ?? 0) + pause) }),
    call,
  );
}
