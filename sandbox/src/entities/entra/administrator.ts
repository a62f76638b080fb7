import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";

/** A global administrator, who may consent for the organisation. */
interface Administrator {
  readonly userId: string;
}

export const ADMINISTRATORS = defineTable<Administrator>({
  name: "administrators",
  key: (row) => row.userId,
  indexes: {},
});

export function isAdministrator(world: World, userId: string): boolean {
  return ADMINISTRATORS.in(world).get(userId) !== undefined;
}
