/** What a key press does, as data. */
export interface Shortcut {
  /** Keys pressed one after the other: "g m", or one alone: "?". */
  readonly keys: string;
  readonly title: () => string;
  readonly act: () => void;
}

/** What has been pressed of a sequence, and when the last of it was. */
export interface Pressed {
  readonly keys: readonly string[];
  readonly at: number;
}

/** A sequence is forgotten after this long without a key, in milliseconds. */
const PAUSE = 1500;

export const NOTHING: Pressed = { keys: [], at: 0 };

/** What one more key makes of what was pressed before: a shortcut, the beginning of one, or nothing. */
export function press(
  before: Pressed,
  { key, at }: { readonly key: string; readonly at: number },
  shortcuts: readonly Shortcut[],
): { readonly pressed: Pressed; readonly hit?: Shortcut } {
  const earlier = at - before.at > PAUSE ? [] : before.keys;
  // A key that goes on with nothing may still begin something.
  for (const keys of [[...earlier, key], [key]]) {
    const text = keys.join(" ");
    const hit = shortcuts.find((shortcut) => shortcut.keys === text);
    if (hit) return { pressed: NOTHING, hit };
    if (shortcuts.some((shortcut) => shortcut.keys.startsWith(`${text} `))) return { pressed: { keys, at } };
  }
  return { pressed: NOTHING };
}
