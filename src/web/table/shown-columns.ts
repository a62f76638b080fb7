import { useState } from "react";
import type { Column, TableOf } from "./table.ts";

/** Which columns somebody looks at, and a way to choose others. */
export interface Shown<T> {
  readonly shown: readonly Column<T>[];
  readonly choose: (keys: readonly string[]) => void;
}

/** The columns that were chosen on this device, else the usual ones. The first always stays: it names the row. */
export function useShownColumns<T>({ name, columns }: Pick<TableOf<T>, "name" | "columns">): Shown<T> {
  const keptAs = `parley-columns-${name}`;
  const [chosen, setChosen] = useState(() => localStorage.getItem(keptAs)?.split(" "));
  return {
    shown: columns.filter(({ key, hidden = false }, index) => index === 0 || (chosen?.includes(key) ?? !hidden)),
    choose: (keys) => {
      localStorage.setItem(keptAs, keys.join(" "));
      setChosen([...keys]);
    },
  };
}
