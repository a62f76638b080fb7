import { CALLS } from "../../entities/meetings/call.ts";
import {
  PRESENCE_SESSIONS,
  presenceSessionKey,
  PRESENCES,
  type PresenceRecord,
} from "../../entities/meetings/presence.ts";
import type { World } from "../../world.ts";
import { outOfOfficeOf } from "./out-of-office.ts";
import { nextChange, type PresenceFacts, presenceAt } from "./rules.ts";

const ALARM = "presence";

/** What is kept of somebody, before anything is known: they are offline. */
export function presenceOf(world: World, userId: string): PresenceRecord {
  const nobody = { userId, availability: "Offline", activity: "Offline", outOfOffice: null };
  return PRESENCES.in(world).get(userId) ?? { ...nobody, preferred: null, statusMessage: null };
}

/** Works out what others see of somebody by now, and keeps it when that is something else than before. */
export function settlePresence(
  world: World,
  userId: string,
  change: Partial<Pick<PresenceRecord, "preferred" | "statusMessage">> = {},
): PresenceRecord {
  const now = world.clock.now();
  const before = presenceOf(world, userId);
  const wished = { ...before, ...change };
  const facts = factsOf(world, wished);
  const after = { ...wished, ...presenceAt(facts, now) };
  endSessions(world, facts, now);
  if (JSON.stringify(after) !== JSON.stringify(before)) PRESENCES.in(world).put(after);
  const next = nextChange(facts, now);
  if (next < Infinity) world.timers.set(`${ALARM} ${userId}`, next, () => void settlePresence(world, userId));
  return after;
}

function endSessions(world: World, { sessions }: PresenceFacts, now: number): void {
  const ended = sessions.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now);
  for (const session of ended) PRESENCE_SESSIONS.in(world).remove(presenceSessionKey(session));
}

function factsOf(world: World, { userId, preferred }: PresenceRecord): PresenceFacts {
  return {
    sessions: PRESENCE_SESSIONS.in(world).by("user", userId),
    preferred,
    isInCall: CALLS.in(world).count("inside", userId) > 0,
    outOfOffice: outOfOfficeOf(world, userId),
  };
}

/** Sets every alarm again after a restart, as alarms do not outlive it. */
export function settlePresences(world: World): void {
  for (const { userId } of PRESENCES.in(world).all()) settlePresence(world, userId);
}
