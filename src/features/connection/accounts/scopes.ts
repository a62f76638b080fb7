import type { Ability } from "../../../ability.ts";
import { PRESETS } from "../requirements/presets.ts";
import type { PermissionSet } from "../requirements/store.ts";
import { leastOf, type Permissions, standings } from "../requirements/rules.ts";
import type { RequirementState } from "../requirements/contract.ts";

export type Holder = "person" | "organisation";

/** What the accounts of a holder are asked for: a guide's own list where one was chosen, else the least for what is on. */
export function scopesFor(holder: Holder, set: PermissionSet, abilities: readonly Ability[]): string[] {
  const own = abilities.filter(({ accounts }) => accounts === holder);
  const preset = PRESETS.find(({ key }) => key === set);
  const fits = preset !== undefined && own.some(({ key }) => preset.on.includes(key));
  return fits ? [...preset.delegated] : leastOf(own).delegated;
}

const OFFLINE = "offline_access";

interface Held {
  readonly asked: readonly string[];
  readonly scopes: readonly string[];
  readonly lasting: boolean;
}

/** Each delegated permission that what is on needs of an account, and those that it holds without need. */
export function standingsOf(
  holder: Holder,
  abilities: readonly Ability[],
  { asked, scopes, lasting }: Held,
): RequirementState[] {
  const own = abilities.filter(({ accounts }) => accounts === holder);
  const delegated = [...scopes, ...(lasting ? [OFFLINE] : [])];
  const held: Permissions = { application: undefined, delegated };
  return standings(own, { application: undefined, delegated: asked }, held)
    .filter(({ kind }) => kind === "delegated-permission")
    .filter(({ state, name }) => state !== "not-needed" || delegated.includes(name));
}
