import { useState } from "react";
import { useSearchParams } from "react-router";
import { asking } from "../../../../web/table/question.ts";

/** The ways in which meetings are shown. */
export const VIEWS = ["list", "calendar"] as const;
type View = (typeof VIEWS)[number];

const KEPT_AS = "parley-view-meetings";

/** How meetings are shown: as the address says, else as was last chosen on this device. */
export function useView(): { readonly view: View; readonly choose: (view: View) => void } {
  const [parameters, setParameters] = useSearchParams();
  const [kept, keep] = useState(() => viewIn(localStorage.getItem(KEPT_AS)));
  return {
    view: viewIn(parameters.get("view")) ?? kept ?? "list",
    choose: (view) => {
      localStorage.setItem(KEPT_AS, view);
      keep(view);
      setParameters((before) => asking(before, "view", view));
    },
  };
}

function viewIn(text: string | null): View | undefined {
  return VIEWS.find((view) => view === text);
}
