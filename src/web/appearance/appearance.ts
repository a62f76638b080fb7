import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { keep, kept } from "../kept.ts";

export const APPEARANCES = ["system", "light", "dark", "contrast"] as const;
export type Appearance = (typeof APPEARANCES)[number];
type Shown = Exclude<Appearance, "system">;

/** Whoever sees one of these is not sent the others. */
const THEMES: Readonly<Record<Shown, () => Promise<Theme>>> = {
  light: async () => (await import("./light.ts")).theme,
  dark: async () => (await import("./dark.ts")).theme,
  contrast: async () => (await import("./contrast.ts")).theme,
};
const KEPT_AS = "parley-appearance";
const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** What was chosen on this device, and the theme that makes of it at present. */
interface Drawn {
  readonly chosen: Appearance;
  readonly theme: Theme;
}

let drawn: Drawn | undefined;
const listeners = new Set<() => void>();

/** Fetches the theme that a page is to be drawn in; from then on the page follows what is chosen, and the system. */
export async function openAppearance(): Promise<void> {
  const follow = () => void draw();
  for (const query of [FORCED, DARK]) matchMedia(query).addEventListener("change", follow);
  addEventListener("storage", follow);
  await draw();
}

/** What the page is drawn in. It has to have been opened. */
export function useAppearance(): Drawn {
  return useSyncExternalStore(whenDrawn, drawnNow);
}

/** Draws this and every other open page of this device so from now on. */
export function chooseAppearance(appearance: Appearance): void {
  keep(KEPT_AS, appearance);
  // Browsers tell the other pages of a device what was stored, but not the one that stored it.
  dispatchEvent(new StorageEvent("storage", { key: KEPT_AS }));
}

async function draw(): Promise<void> {
  const chosen = remembered();
  const shown = shownNow();
  const theme = await THEMES[shown]();
  // Meanwhile it may have been chosen otherwise.
  if (shown !== shownNow() || chosen !== remembered()) return;
  drawn = { chosen, theme };
  document.documentElement.dataset["appearance"] = shown;
  document.documentElement.style.colorScheme = shown === "light" ? "light" : "dark";
  document.body.style.background = theme.colorNeutralBackground3;
  for (const changed of listeners) changed();
}

function shownNow(): Shown {
  const chosen = remembered();
  if (chosen !== "system") return chosen;
  if (matchMedia(FORCED).matches) return "contrast";
  return matchMedia(DARK).matches ? "dark" : "light";
}

function remembered(): Appearance {
  const chosen = kept(KEPT_AS);
  return APPEARANCES.find((each) => each === chosen) ?? "system";
}

function drawnNow(): Drawn {
  if (drawn === undefined) throw new Error("A page is drawn by openPage(), which fetches its theme first.");
  return drawn;
}

function whenDrawn(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
