import { useSearchParams } from "react-router";
import { asking } from "./question.ts";

/** Whether the address asks for the form of a new thing, and the ways to open and to close that form. */
export interface New {
  readonly asked: boolean;
  readonly begin: () => void;
  readonly close: () => void;
}

/** The form of a new `what` stands in the address ("?new=meeting"), so that it can be linked to, and left by going back. */
export function useNew(what: string): New {
  const [parameters, setParameters] = useSearchParams();
  return {
    asked: parameters.get("new") === what,
    begin: () => setParameters((before) => asking(before, "new", what)),
    close: () => setParameters((before) => asking(before, "new", undefined), { replace: true }),
  };
}
