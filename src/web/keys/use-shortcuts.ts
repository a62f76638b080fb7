import { useEffect, useRef, useState } from "react";
import { NOTHING, press, type Shortcut } from "./sequence.ts";

const KEPT_AS = "parley-shortcuts";

/** Listens for shortcuts while nobody types and no dialog is open. */
export function useShortcuts(shortcuts: readonly Shortcut[], on: boolean): void {
  // A shortcut goes on although others come to be, such as when it is learnt what somebody may do.
  const pressed = useRef(NOTHING);
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (isForSomethingElse(event)) return;
      // As it was pressed, however late the page gets round to it.
      const pressing = press(pressed.current, { key: event.key, at: event.timeStamp }, shortcuts);
      pressed.current = pressing.pressed;
      if (pressing.hit === undefined) return;
      event.preventDefault();
      pressing.hit.act();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [on, shortcuts]);
}

/** Whether keys by themselves do something on this device. Whoever speaks to the computer may want that they do not. */
export function useShortcutChoice(): { on: boolean; choose: (on: boolean) => void } {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT_AS) !== "off");
  return {
    on,
    choose: (wanted) => {
      localStorage.setItem(KEPT_AS, wanted ? "on" : "off");
      setOn(wanted);
    },
  };
}

/** Calls `open` on Ctrl-K, or Command-K, wherever the focus is. */
export function useCommandKey(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [open]);
}

const TYPING =
  "input, textarea, select, [contenteditable], [role='combobox'], [role='menu'], [role='dialog'], [role='alertdialog']";

function isForSomethingElse({ ctrlKey, metaKey, altKey, defaultPrevented, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return true;
  return target instanceof Element && target.closest(TYPING) !== null;
}
