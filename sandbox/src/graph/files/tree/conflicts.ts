import type { ConflictBehavior } from "../../../entities/files/upload-session.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import type { Drive } from "../drives.ts";
import { freeName } from "./names.ts";
import { invalidRequest, nameTaken } from "../refusals.ts";
import { itemAt } from "./tree.ts";

const BEHAVIORS: readonly ConflictBehavior[] = ["fail", "replace", "rename"];

/** What @microsoft.graph.conflictBehavior asks for, in a query or in a body. */
export function behaviorIn(text: string | undefined, usual: ConflictBehavior): ConflictBehavior {
  if (text === undefined) return usual;
  const behavior = BEHAVIORS.find((each) => each === text.toLowerCase());
  if (behavior === undefined) throw invalidRequest(`'${text}' is no conflict behavior.`);
  return behavior;
}

export function behaviorOf(body: JsonObject | undefined, usual: ConflictBehavior): ConflictBehavior {
  return behaviorIn(textAt(body, "@microsoft.graph.conflictBehavior"), usual);
}

/** The name that something new gets in a folder where the name may be taken; refuses it, too. */
export function nameFor(
  world: World,
  drive: Drive,
  { path, name, behavior }: { path: string; name: string; behavior: ConflictBehavior },
): string {
  const isTaken = (each: string): boolean => itemAt(world, drive, path === "" ? each : `${path}/${each}`) !== undefined;
  if (!isTaken(name) || behavior === "replace") return name;
  if (behavior === "rename") return freeName(name, isTaken);
  throw nameTaken();
}
