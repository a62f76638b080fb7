import type { ControlRoute } from "../call.ts";
import { meetingControls } from "../meetings/controls.ts";
import { policyControls } from "../policies.ts";
import { teamsAppControls } from "./apps.ts";
import { directoryControls } from "./directory.ts";
import { shareControls } from "./shares.ts";
import { teamControls } from "./teams.ts";

/** What the admin centres of Teams and Entra, PowerShell and owners do about groups and teams, and what happens in meetings. */
export const teamsControls: readonly ControlRoute[] = [
  ...directoryControls,
  ...teamControls,
  ...shareControls,
  ...teamsAppControls,
  ...policyControls,
  ...meetingControls,
];
