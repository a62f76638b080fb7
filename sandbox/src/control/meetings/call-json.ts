import { ARTIFACTS } from "../../entities/meetings/artifact.ts";
import type { CallRecord } from "../../entities/meetings/call.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { World } from "../../world.ts";

/** A call as tests like to see it: who was in, what was said, what is being made of it. */
export function callJson(world: World, { id, startedAt, endedAt, visits, spoken }: CallRecord): object {
  return {
    id,
    startedAt: isoMillis(startedAt),
    endedAt: isoOrNull(endedAt),
    visits: visits.map(({ userId, name, role, joinedAt, leftAt }) => {
      return { userId, name, role, joinedAt: isoMillis(joinedAt), leftAt: isoOrNull(leftAt) };
    }),
    utterances: spoken.map(({ userId, name, text, from, to }) => {
      return { userId, name, text, from: isoMillis(from), to: isoMillis(to) };
    }),
    artifacts: ARTIFACTS.in(world)
      .by("call", id)
      .map((artifact) => ({
        id: artifact.id,
        kind: artifact.kind,
        startedAt: isoMillis(artifact.startedAt),
        endedAt: isoOrNull(artifact.endedAt),
        availableAt: isoOrNull(artifact.availableAt),
        expiresAt: isoOrNull(artifact.expiresAt),
      })),
  };
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : isoMillis(instant);
}
