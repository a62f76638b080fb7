import type { GrantTarget } from "../../entities/access-policy.ts";
import type { World } from "../../world.ts";
import type { Cmdlet, Invocation } from "../cmdlet.ts";
import { groupNamed, userNamed } from "./finding.ts";

/** A cmdlet of the MicrosoftTeams module. */
export function teams(name: string, parameters: readonly string[], run: Cmdlet["run"]): Cmdlet {
  return { name, service: "teams", parameters, positional: ["Identity"], run };
}

export function worldOf({ shell }: Invocation): World {
  return shell.house.world;
}

/** Policies are called by their names with or without "Tag:". */
export function plainName(text: string): string {
  return text.replace(/^Tag:/i, "");
}

/** Whom a policy is granted to: -Global, -Group or the person of -Identity. */
export function targetIn(call: Invocation): GrantTarget {
  const world = worldOf(call);
  if (call.flag("Global")) return { kind: "global" };
  const group = call.optionalText("Group");
  if (group !== null) return { kind: "group", id: groupNamed(world, group).id };
  return { kind: "user", id: userNamed(world, call.text("Identity")).id };
}
