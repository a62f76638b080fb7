import { useCallback, useEffect, useRef, useState } from "react";
import { connect, ParleyProblem } from "../../../../../sdk/src/index.ts";
import type { components } from "../../../../../sdk/src/types.ts";
import { isCut, type Proof, proofIn } from "./proof.ts";

/** The API, called as the visitor whose cookie travels by itself. */
export const parley = connect({ url: "", credentials: "same-origin" });

export type Me = components["schemas"]["Me"];

/** Who is here: not known yet, nobody that is known, or a visitor. */
export type Standing =
  | { readonly is: "looking" }
  | { readonly is: "stranger"; readonly leftBy?: "sign-out" }
  | { readonly is: "visitor"; readonly me: Me };

/** A visit: whoever brings a proof in the address comes in by it, and is taken to where they were sent. */
export function useVisit() {
  const [standing, setStanding] = useState<Standing>({ is: "looking" });
  const [problem, setProblem] = useState<unknown>();
  const look = useLook(setStanding, setProblem);
  const comeIn = useCallback(
    async (proof: Proof) => {
      setStanding({ is: "looking" });
      setProblem(undefined);
      try {
        const { to } = await parley.call("POST", "/api/visitor-sessions", { body: proof });
        if (to === location.pathname + location.search) await look();
        else location.replace(to);
      } catch (error) {
        // Who is here already stays, and is told all the same.
        await look();
        setProblem(error);
      }
    },
    [look],
  );
  const cut = useProofs(comeIn, look);
  const leave = async () => {
    try {
      await parley.call("DELETE", "/api/visitor-sessions/current");
      setStanding({ is: "stranger", leftBy: "sign-out" });
    } catch (error) {
      setProblem(error);
    }
  };
  return { standing, problem, cut, leave, tryAgain: look };
}

function useLook(setStanding: (standing: Standing) => void, setProblem: (problem: unknown) => void) {
  return useCallback(async () => {
    setProblem(undefined);
    try {
      setStanding({ is: "visitor", me: await parley.call("GET", "/api/me") });
    } catch (error) {
      setStanding({ is: "stranger" });
      if (!(error instanceof ParleyProblem) || error.problem.status !== 401) setProblem(error);
    }
  }, [setProblem, setStanding]);
}

/**
 * Takes what the address proves out of it at once, now and whenever another link is followed on this page. Says whether
 * the address is a link that is not whole.
 */
function useProofs(comeIn: (proof: Proof) => Promise<void>, look: () => Promise<void>): boolean {
  const begun = useRef(false);
  const [cut, setCut] = useState(() => isCutHere());
  useEffect(() => {
    const arrive = () => {
      const proof = proofIn(location.hash);
      if (begun.current) setCut(isCutHere());
      if (proof === undefined) return false;
      history.replaceState(history.state, "", location.pathname + location.search);
      void comeIn(proof);
      return true;
    };
    // A proof is good for one use, and React may run an effect twice.
    if (!begun.current && !arrive()) void look();
    begun.current = true;
    addEventListener("hashchange", arrive);
    return () => removeEventListener("hashchange", arrive);
  }, [comeIn, look]);
  return cut;
}

function isCutHere(): boolean {
  return isCut(location.hash, (mark) => document.getElementById(mark) !== null);
}
