import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { keep, kept } from "../kept.ts";

export const APPEARANCES = ["system", "light", "dark", "contrast"] as const;
export type Appearance = (typeof APPEARANCES)[number];

const THEMES: Readonly<Record<Exclude<Appearance, "system">, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
const KEPT_AS = "parley-appearance";
const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** What was chosen on this device, the theme that makes of it at present, and a way to choose anew. */
export interface Choice {
  readonly chosen: Appearance;
  readonly theme: Theme;
  readonly choose: (appearance: Appearance) => void;
}

/** Follows the system until somebody chooses; the choice is remembered on this device, and every open page follows it. */
export function useAppearance(): Choice {
  const chosen = useSyncExternalStore(whenRemembered, remembered);
  const forced = useMatches(FORCED);
  const dark = useMatches(DARK);
  const shown = chosen === "system" ? ofSystem({ forced, dark }) : chosen;
  useEffect(() => {
    document.documentElement.style.colorScheme = shown === "light" ? "light" : "dark";
    document.body.style.background = THEMES[shown].colorNeutralBackground3;
  }, [shown]);
  return {
    chosen,
    theme: THEMES[shown],
    choose: (appearance) => {
      keep(KEPT_AS, appearance);
      // Browsers tell the other pages of a device what was stored, but not the one that stored it.
      dispatchEvent(new StorageEvent("storage", { key: KEPT_AS }));
    },
  };
}

function ofSystem({ forced, dark }: { forced: boolean; dark: boolean }): Exclude<Appearance, "system"> {
  if (forced) return "contrast";
  return dark ? "dark" : "light";
}

function remembered(): Appearance {
  const chosen = kept(KEPT_AS);
  return APPEARANCES.find((each) => each === chosen) ?? "system";
}

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

function whenRemembered(changed: () => void): () => void {
  addEventListener("storage", changed);
  return () => removeEventListener("storage", changed);
}
