import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { CloudName } from "../app.ts";

/** What an administrator of the sandbox sets about the sign-in service. */
interface EntraSettings {
  readonly name: "settings";
  /** Whose cloud answers at addresses that are none of Microsoft's own, such as localhost. */
  readonly cloud: CloudName;
}

export const ENTRA_SETTINGS = defineTable<EntraSettings>({
  name: "entra-settings",
  key: (row) => row.name,
  indexes: {},
});

export function usualCloud(world: World): CloudName {
  return ENTRA_SETTINGS.in(world).get("settings")?.cloud ?? "global";
}
