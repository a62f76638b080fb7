import { useSearchParams } from "react-router";
import type { Scope } from "../screen.ts";
import { useMay } from "../shell/allowed.ts";
import { asking } from "./question.ts";

/** Whether the address asks for the form of a new thing, and the ways to open and to close that form. */
export interface New {
  /** False for whoever would be refused the new thing; then nothing is asked either, whatever the address says. */
  readonly may: boolean;
  readonly asked: boolean;
  /** What it begins with, where the address says: the value of `along`. */
  readonly given: string | undefined;
  readonly begin: (given?: string) => void;
  readonly close: () => void;
}

/**
 * The form of a new `what` stands in the address ("?new=meeting"), so that it can be linked to, and left by going back.
 * `along` names what else the address may say of it, such as its start.
 */
export function useNew(what: string, needs: Scope, along?: string): New {
  const [parameters, setParameters] = useSearchParams();
  const may = useMay(needs);
  return {
    may,
    asked: may && parameters.get("new") === what,
    given: (along !== undefined && parameters.get(along)) || undefined,
    begin: (given) => setParameters((before) => withAlong(asking(before, "new", what), given)),
    close: () => setParameters((before) => withAlong(asking(before, "new", undefined), undefined), { replace: true }),
  };

  function withAlong(address: URLSearchParams, given: string | undefined) {
    return along === undefined ? address : asking(address, along, given);
  }
}
