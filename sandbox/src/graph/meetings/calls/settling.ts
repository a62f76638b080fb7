import { ARTIFACTS, type FinishedArtifact } from "../../../entities/meetings/artifact.ts";
import type { World } from "../../../world.ts";
import { tellAvailable } from "./call-messages.ts";

const ALARM = "meeting artifacts";

/** Makes available what Teams has processed by now. An alarm does this, and whoever looks. */
export function settleArtifacts(world: World): void {
  const now = world.clock.now();
  for (const artifact of ARTIFACTS.in(world).by("pending", "yes")) {
    const { availableAt, endedAt } = artifact;
    if (availableAt !== null && endedAt !== null && availableAt <= now) release(world, { ...artifact, endedAt });
  }
  wakeArtifacts(world);
}

function release(world: World, artifact: FinishedArtifact): void {
  ARTIFACTS.in(world).put({ ...artifact, isAvailable: true });
  tellAvailable(world, artifact);
}

/** Sets the alarm for the next one; also after a restart, as alarms do not outlive it. */
export function wakeArtifacts(world: World): void {
  const next = ARTIFACTS.in(world)
    .by("pending", "yes")
    .reduce((soonest, { availableAt }) => Math.min(soonest, availableAt ?? Infinity), Infinity);
  if (next < Infinity) world.timers.set(ALARM, next, () => settleArtifacts(world));
}
