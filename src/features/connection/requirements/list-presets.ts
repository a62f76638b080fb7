import type { Context } from "../../../context.ts";
import type { PresetShown } from "./contract.ts";
import { type Preset, PRESETS } from "./presets.ts";
import { leastOf, type Permissions, prospectOf, savings } from "./rules.ts";
import type { PermissionSet } from "./store.ts";

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
