import { createContext, useContext } from "react";

/** In a table only one row at a time is stopped at by Tab. */
export const TabStop = createContext(true);

/** The `tabIndex` of what can be acted on in a row. */
export function useTabStop(): { tabIndex?: -1 } {
  return useContext(TabStop) ? {} : { tabIndex: -1 };
}
