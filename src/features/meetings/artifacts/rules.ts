import { between, DAY, HOUR, later, MINUTE } from "../../../kernel/time.ts";
import type { Kind, Look } from "./contract.ts";

/** The first looks after a meeting's end come closely; then every hour, and after six hours every six. */
const CLOSE = [5, 15, 35, 75, 135, 195, 255, 315].map((minutes) => minutes * MINUTE);
const FAR = Array.from({ length: 12 }, (_, n) => (n + 1) * 6 * HOUR);
const OFFSETS = [...CLOSE, ...FAR];

/** When to look next for what a meeting, or each of a series, left behind; `undefined` once no more will appear. */
export function nextLook(ends: readonly Date[], looked: Date | undefined, now: Date): Date | undefined {
  const [next] = ends.flatMap((end) => lookAfter(end, looked) ?? []).toSorted((one, other) => between(other, one));
  return next && (next > now ? next : now);
}

function lookAfter(end: Date, looked: Date | undefined): Date | undefined {
  return OFFSETS.map((offset) => later(end, offset)).find((at) => looked === undefined || at > looked);
}

const FIRST_PAUSE = 5 * MINUTE;
const LONGEST_PAUSE = DAY;
/** What could not be seen in this time is not looked for any more, unless somebody asks. */
const GIVE_UP = 30 * DAY;

/** The same after a look that came to nothing because something is in the way: ever later, and not for ever. */
export function lookAfterFailure(
  ends: readonly Date[],
  { failures, retryAfter = 0 }: { readonly failures: number; readonly retryAfter?: number | undefined },
  now: Date,
): Date | undefined {
  const last = ends.at(-1);
  if (last === undefined || between(last, now) > GIVE_UP) return undefined;
  const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(failures, 20), LONGEST_PAUSE);
  const soonest = later(now, Math.max(pause, retryAfter * 1000));
  const planned = nextLook(ends, now, now);
  return planned && planned > soonest ? planned : soonest;
}

/** What a look that Microsoft answered means. `next` is undefined when it was the last one. */
export function stateAfter(found: number, next: Date | undefined): "ready" | "not-yet" | "none" {
  if (found > 0) return "ready";
  return next === undefined ? "none" : "not-yet";
}

/** Which ability a kind belongs to. */
export const ABILITY_OF: Readonly<Record<Kind, string>> = {
  recording: "meetings.recordings",
  attendance: "meetings.recordings",
  transcript: "meetings.transcripts",
};

export const TYPE_OF: Readonly<Record<Kind, string>> = {
  recording: "video/mp4",
  transcript: "text/vtt; charset=utf-8",
  attendance: "application/json; charset=utf-8",
};

const ENDING_OF: Readonly<Record<Kind, string>> = { recording: "mp4", transcript: "vtt", attendance: "json" };

/** Microsoft announces no attendance reports, so these are always asked for. */
export function delayOf(kind: Kind, { announced }: { readonly announced: boolean }): Look["delay"] {
  if (announced && kind !== "attendance") {
    return { seconds: 60, words: "Microsoft announces it, usually within a minute and at the latest after an hour." };
  }
  return {
    seconds: 3600,
    words: "Parley asks for it every hour at least until six hours after the end, then every six hours for three days.",
  };
}

/** Whether Microsoft can tell a server at this address anything: by https, at a name that others know. */
export function isAnnouncedTo(address: string, { sandbox }: { readonly sandbox: boolean }): boolean {
  return sandbox || address.startsWith("https://");
}

/** A view of one player lasts this long: its many requests for parts are one. */
export const ONE_VIEW = HOUR;

/** The name a downloaded file gets, and how HTTP writes it: plain for all, and in full for those who read RFC 6266. */
export function dispositionOf(
  { subject, kind, began }: { readonly subject: string; readonly kind: Kind; readonly began: Date },
  how: "inline" | "attachment",
): string {
  const day = began.toISOString().slice(0, 10);
  const plain = subject.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, " ").trim();
  const name = `${plain.slice(0, 80).toWellFormed().trim() || "Meeting"} ${day} ${kind}.${ENDING_OF[kind]}`;
  const ascii = name.normalize("NFKD").replaceAll(/[^\w .-]+/g, "");
  const full = encodeURIComponent(name).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${how}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
