import type { Scope } from "../screen.ts";
import { SCREENS } from "../screens.ts";
import { WORDS } from "./words.ts";

/** Keys that lead somewhere, and what somebody has to be allowed there. */
interface Leading {
  readonly keys: string;
  readonly title: () => string;
  readonly to: string;
  readonly needs: Scope | undefined;
}

/** The screens' own keys, then those of their actions. */
export const LEADING: readonly Leading[] = [
  ...SCREENS.flatMap(({ keys, title, path, needs }) =>
    keys === undefined ? [] : [{ keys, title: () => WORDS.goTo({ screen: title() }), to: path, needs }],
  ),
  ...SCREENS.flatMap(({ actions = [] }) => actions).flatMap(({ keys, title, to, needs }) =>
    keys === undefined ? [] : [{ keys, title, to, needs }],
  ),
];
