import { useState } from "react";
import { useSearchParams } from "react-router";
import { asking } from "../table/question.ts";

/** The ways in which things that take place are shown. */
export const VIEWS = ["list", "calendar"] as const;
type View = (typeof VIEWS)[number];

/** How `what` is shown: as the address says, else as was last chosen on this device. */
export function useView(what: string): { readonly view: View; readonly choose: (view: View) => void } {
  const keptAs = `parley-view-${what}`;
  const [parameters, setParameters] = useSearchParams();
  const [kept, keep] = useState(() => viewIn(localStorage.getItem(keptAs)));
  return {
    view: viewIn(parameters.get("view")) ?? kept ?? "list",
    choose: (view) => {
      localStorage.setItem(keptAs, view);
      keep(view);
      setParameters((before) => asking(before, "view", view));
    },
  };
}

function viewIn(text: string | null): View | undefined {
  return VIEWS.find((view) => view === text);
}
