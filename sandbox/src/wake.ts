import { settleArtifacts } from "./graph/meetings/calls/settling.ts";
import { settlePresences } from "./graph/presence/settling.ts";
import type { House } from "./house.ts";

/** Does what fell due while nobody was awake, and sets every alarm again: after a start, or when a state was brought back. */
export function wakeHouse({ world, notices }: House): void {
  notices.lifecycle.attend();
  notices.postman.lookAround();
  settleArtifacts(world);
  settlePresences(world);
}
