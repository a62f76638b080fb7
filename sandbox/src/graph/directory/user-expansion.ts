import { USERS } from "../../entities/user.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { Call } from "../protocol/call.ts";
import { expansionsOf } from "../protocol/expand.ts";
import { select } from "../protocol/select.ts";
import { USER_TYPE } from "./object-json.ts";
import { shownUserJson, USUAL_PROPERTIES } from "./user-json.ts";

/** What $levels=max stands for. */
const MOST_LEVELS = 1000;

/** What $expand=manager adds to a person: the manager, and theirs in turn as far as $levels says. */
export function managerExpansion(call: Call): (id: string) => JsonObject {
  const wish = expansionsOf(call, "user", ["manager"]).get("manager");
  if (wish === undefined) return () => ({});
  const names = /\$select=([^;]+)/i.exec(wish)?.[1]?.split(",");
  const chosen = names === undefined ? USUAL_PROPERTIES : [...names, "id"];
  const levels = levelsIn(wish);
  return (id) => managersAbove(call, { id, levels, names: chosen });
}

function levelsIn(wish: string): number {
  const text = /\$levels=(\w+)/i.exec(wish)?.[1] ?? "1";
  return text.toLowerCase() === "max" ? MOST_LEVELS : Number(text);
}

interface Climb {
  readonly id: string;
  readonly levels: number;
  readonly names: readonly string[];
}

function managersAbove(call: Call, { id, levels, names }: Climb, met: readonly string[] = []): JsonObject {
  const users = USERS.in(call.world);
  const manager = users.get(users.get(id)?.managerId ?? "");
  if (manager === undefined || levels === 0 || met.includes(manager.id)) return {};
  const above = managersAbove(call, { id: manager.id, levels: levels - 1, names }, [...met, id]);
  return { manager: { "@odata.type": USER_TYPE, ...select(shownUserJson(call, manager), names), ...above } };
}
