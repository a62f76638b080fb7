import { useSearchParams } from "react-router";
import type { Scope } from "../screen.ts";
import { useMay } from "../shell/allowed.ts";
import { asking } from "./question.ts";

/** Whether the address asks for the form of a new thing, and the ways to open and to close that form. */
export interface New {
  /** False for whoever would be refused the new thing; then nothing is asked either, whatever the address says. */
  readonly may: boolean;
  readonly asked: boolean;
  readonly begin: () => void;
  readonly close: () => void;
}

/** The form of a new `what` stands in the address ("?new=meeting"), so that it can be linked to, and left by going back. */
export function useNew(what: string, needs: Scope): New {
  const [parameters, setParameters] = useSearchParams();
  const may = useMay(needs);
  return {
    may,
    asked: may && parameters.get("new") === what,
    begin: () => setParameters((before) => asking(before, "new", what)),
    close: () => setParameters((before) => asking(before, "new", undefined), { replace: true }),
  };
}
