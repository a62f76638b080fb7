import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { seenByAccounts } from "../accounts/seen-by-accounts.ts";
import { accountsAt } from "../accounts/store.ts";
import { operatorsOf } from "../operators/store.ts";
import { PROBES } from "../probes/catalog.ts";
import { type KeptOutcome, outcomesOf } from "../probes/store.ts";
import { connectionRow } from "../store.ts";
import type { PresetShown, Requirements, RequirementState } from "./contract.ts";
import { abilitiesOn } from "./list-abilities.ts";
import { isKeptByExchange } from "./kept-by-exchange.ts";
import { type Preset, PRESETS } from "./presets.ts";
import { leastOf, type Permissions, prospectOf, savings, standings } from "./rules.ts";
import { askedAndGranted, keepPermissionSet, type PermissionSet } from "./store.ts";

/** What a connection's organisation has on needs, and how each requirement stands. */
export async function showRequirements(ctx: Context, id: string): Promise<z.input<typeof Requirements>> {
  return ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const abilities = await abilitiesOn(ctx, tx);
    const { permissionSet, granted } = await askedAndGranted(tx, id);
    const asked = permissionsOf(permissionSet) ?? leastOf(abilities);
    const held = { application: granted?.application, delegated: granted?.delegated };
    const outcomes = await outcomesOf(tx, id);
    const accounts = await accountsAt(tx, id);
    const { operators } = await operatorsOf(tx, id);
    const seen = standings(abilities, asked, held).map((item) =>
      seenByAccounts(proved(item, outcomes), abilities, accounts),
    );
    return {
      permissionSet,
      items: operators === undefined || operators.kind === "everyone" ? seen : leftToExchange(seen, outcomes),
      ...(granted && { seenAt: granted.at }),
    };
  });
}

/** What no token tells is known from trying: one test that went wrong for want of it, or only good ones. */
function proved(item: RequirementState, outcomes: readonly KeptOutcome[]): RequirementState {
  if (item.state !== "unknown") return item;
  const probes = PROBES.filter(({ proves }) => proves.includes(item.name)).map(({ key }) => key);
  const levels = outcomes.filter(({ probe }) => probes.includes(probe)).map(({ outcome: { level } }) => level);
  if (levels.includes("bad") || levels.includes("warning")) return { ...item, state: "missing" };
  return levels.includes("good") ? { ...item, state: "granted" } : item;
}

/** What Exchange grants for some mailboxes stands in no token: that a calendar opens tells of it. */
function leftToExchange(items: readonly RequirementState[], outcomes: readonly KeptOutcome[]): RequirementState[] {
  const isLeft = ({ kind, name, state }: RequirementState) =>
    kind === "application-permission" && state === "missing" && isKeptByExchange(name);
  if (!items.some(isLeft)) return [...items];
  const opens = outcomes.some(({ probe, outcome: { level } }) => probe === "calendar.read" && level === "good");
  return items.map((item) => {
    if (isLeft(item)) return opens ? { ...item, state: "covered", by: SCOPE } : { ...item, state: "unknown" };
    return item.name === SCOPE ? { ...item, state: scopeState(item.state, opens) } : item;
  });
}

const SCOPE = "RBAC for Applications";

/** That others are closed is not enough: the operators have to be open, too. */
function scopeState(seen: RequirementState["state"], opens: boolean): RequirementState["state"] {
  if (!opens) return "missing";
  return seen === "unknown" ? "granted" : seen;
}

/** Chooses whose list of permissions a connection asks for. */
export async function setPermissionSet(ctx: Context, id: string, set: PermissionSet): Promise<void> {
  await ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const { permissionSet: before } = await askedAndGranted(tx, id);
    if (before === set) return;
    await keepPermissionSet(tx, id, set);
    await ctx.record(tx, { what: "connection.permission-set-chosen", about: id, data: { before, set } });
  });
}

/** Each set-up guide beside the least that does the same. */
export function listPresets({ abilities }: Pick<Context, "abilities">): PresetShown[] {
  return PRESETS.map((preset) => {
    const on = abilities.filter(({ key }) => preset.on.includes(key));
    const prospects = (held: Permissions) => on.map((ability) => prospectOf(ability, held));
    const guide = listsOf(preset);
    const least = leastOf(on);
    const { key, title, replaces } = preset;
    return {
      key,
      title,
      replaces,
      on: on.map((ability) => ability.key),
      guide: { ...guide, prospects: prospects(guide) },
      least: { ...least, prospects: prospects(least) },
      saves: savings(guide, on),
    };
  });
}

/** The list of a guide; undefined for the least, which depends on what is on. */
export function permissionsOf(set: PermissionSet): ReturnType<typeof listsOf> | undefined {
  const preset = PRESETS.find(({ key }) => key === set);
  return preset && listsOf(preset);
}

function listsOf({ application, delegated }: Preset): { application: string[]; delegated: string[] } {
  return { application: [...application], delegated: [...delegated] };
}
