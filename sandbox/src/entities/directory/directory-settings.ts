import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";

/** How slowly the directory passes on what was changed in it. */
export interface DirectorySettings {
  readonly name: "settings";
  /** Until an app, a credential or a group that was just made is known everywhere. */
  readonly replicationSeconds: number;
  /** Until the team has what was changed among the members of its group. */
  readonly groupToTeamSeconds: number;
  /** Until a team is made, copied, archived or opened again. */
  readonly teamOperationSeconds: number;
}

export const DIRECTORY_SETTINGS = defineTable<DirectorySettings>({
  name: "directory-settings",
  key: (row) => row.name,
  indexes: {},
});

const USUAL: DirectorySettings = {
  name: "settings",
  replicationSeconds: 0,
  groupToTeamSeconds: 900,
  teamOperationSeconds: 5,
};

/** The settings in force; the usual ones until somebody changed them. */
export function directorySettings(world: World): DirectorySettings {
  return DIRECTORY_SETTINGS.in(world).get("settings") ?? USUAL;
}

/** Whether what was made at that instant is known everywhere by now. */
export function isReplicated(world: World, createdAt: number): boolean {
  return createdAt + directorySettings(world).replicationSeconds * 1000 <= world.clock.now();
}
