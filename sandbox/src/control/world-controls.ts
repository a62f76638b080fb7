import type { ControlRoute } from "./call.ts";
import { clockControls } from "./clock.ts";
import { limitControls } from "./limits.ts";
import { scriptControls } from "./scripts.ts";
import { snapshotControls } from "./snapshots.ts";
import { stateControls } from "./state.ts";
import { tokenControls } from "./tokens.ts";

/** Time, state, mishaps and limits of the whole pretend cloud. */
export const worldControls: readonly ControlRoute[] = [
  ...clockControls,
  ...stateControls,
  ...snapshotControls,
  ...limitControls,
  ...scriptControls,
  ...tokenControls,
];
