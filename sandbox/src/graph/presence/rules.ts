import { type PresenceRecord, type PresenceSession, type PresenceState } from "../../entities/meetings/presence.ts";
import type { OutOfOffice } from "./out-of-office.ts";

/** How presence comes about: of what apps and clients say, what the person prefers, and what they do. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Each step of Available → AvailableInactive → Away. */
const FADE = 5 * MINUTE;

export const SESSION_MINUTES = { usual: 5, least: 5, most: 240 } as const;

const pairs = (text: string): ReadonlySet<string> => new Set(text.split(" "));
/** availability/activity as setPresence takes them. */
export const SESSION_PAIRS = pairs(
  "Available/Available Busy/InACall Busy/InAConferenceCall Away/Away DoNotDisturb/Presenting",
);
export const PREFERRED_PAIRS = pairs(
  "Available/Available Busy/Busy DoNotDisturb/DoNotDisturb BeRightBack/BeRightBack Away/Away Offline/OffWork",
);

/** How long a preferred presence lasts when nobody says so. */
export function preferredDuration(availability: string): number {
  return availability === "DoNotDisturb" || availability === "Busy" ? DAY : 7 * DAY;
}

export interface PresenceFacts {
  readonly sessions: readonly PresenceSession[];
  readonly preferred: PresenceRecord["preferred"];
  readonly isInCall: boolean;
  readonly outOfOffice: OutOfOffice | null;
}

const OFFLINE: PresenceState = { availability: "Offline", activity: "Offline" };
const IN_A_CALL: PresenceState = { availability: "Busy", activity: "InACall" };
const AWAY: PresenceState = { availability: "Away", activity: "Away" };
/** Of several sessions the first of these wins. */
const ORDER = ["DoNotDisturb", "Busy", "Available", "BeRightBack", "Away"];

/** What others see. A preference counts only while there is a session at all. */
export function presenceAt(facts: PresenceFacts, now: number): PresenceState & Pick<PresenceRecord, "outOfOffice"> {
  const { availability, activity } = chosenState(facts, now);
  const { outOfOffice } = facts;
  const isOut = outOfOffice !== null && outOfOffice.from <= now && now < outOfOffice.until;
  if (!isOut) return { availability, activity, outOfOffice: null };
  return {
    availability,
    activity: isBusy({ availability }) ? activity : "OutOfOffice",
    outOfOffice: outOfOffice.message,
  };
}

function chosenState(facts: PresenceFacts, now: number): PresenceState {
  const states = statesAt(facts, now);
  const { preferred } = facts;
  if (states.length === 0) return OFFLINE;
  return preferred !== null && preferred.expiresAt > now ? preferred : strongest(states);
}

function isBusy({ availability }: Pick<PresenceState, "availability">): boolean {
  return availability === "Busy" || availability === "DoNotDisturb";
}

function statesAt({ sessions, isInCall }: PresenceFacts, now: number): PresenceState[] {
  const alive = sessions.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  return [...alive.map((session) => faded(session, now)), ...(isInCall ? [IN_A_CALL] : [])];
}

function strongest(states: readonly PresenceState[]): PresenceState {
  const rank = ({ availability }: PresenceState): number => {
    const place = ORDER.indexOf(availability);
    return place < 0 ? ORDER.length : place;
  };
  return states.reduce((best, state) => (rank(state) < rank(best) ? state : best));
}

/** An app that does not say Available again is believed less and less; a client is there or closed. */
function faded(session: PresenceSession, now: number): PresenceState {
  const { availability, activity, setAt, expiresAt } = session;
  if (availability !== "Available" || expiresAt === null || now < setAt + FADE) return { availability, activity };
  return now < setAt + 2 * FADE ? { availability, activity: "AvailableInactive" } : AWAY;
}

/** The next instant at which time alone changes something; Infinity for none. */
export function nextChange({ sessions, preferred, outOfOffice }: PresenceFacts, now: number): number {
  const instants = [
    ...sessions.flatMap(({ setAt, expiresAt }) =>
      expiresAt === null ? [] : [setAt + FADE, setAt + 2 * FADE, expiresAt],
    ),
    ...(preferred === null ? [] : [preferred.expiresAt]),
    ...(outOfOffice === null ? [] : [outOfOffice.from, outOfOffice.until]),
  ];
  return Math.min(...instants.filter((instant) => instant > now));
}
