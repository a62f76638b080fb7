import { idsIn } from "../../../entities/group.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { Call } from "../../protocol/call.ts";
import { expansionsOf } from "../../protocol/expand.ts";
import { select } from "../../protocol/select.ts";
import { objectsJson } from "../object-json.ts";

const ROLES = { members: "member", owners: "owner" } as const;
const MOST_EXPANDED = 20;

/** What $expand=members or owners adds to a group: the first 20 of them. */
export function groupExpansion(call: Call): (groupId: string) => JsonObject {
  const wishes = expansionsOf(call, "group", Object.keys(ROLES));
  const parts = Object.entries(ROLES).flatMap(([name, role]) => {
    const wish = wishes.get(name);
    return wish === undefined ? [] : [{ name, role, names: /\$select=([^;]+)/i.exec(wish)?.[1]?.split(",") }];
  });
  return (groupId) => {
    const expanded = parts.map(({ name, role, names }) => {
      const objects = objectsJson(call, idsIn(call.world, role, groupId));
      const chosen = names === undefined ? undefined : [...names.map((each) => each.trim()), "id"];
      return [name, objects.slice(0, MOST_EXPANDED).map((object) => select(object, chosen))] as const;
    });
    return Object.fromEntries(expanded);
  };
}
