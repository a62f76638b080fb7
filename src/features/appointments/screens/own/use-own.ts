import { useCallback, useEffect, useState } from "react";
import { ParleyProblem } from "../../../../../sdk/src/index.ts";
import { parley } from "../book/doors.ts";
import type { Own } from "./own-standing.ts";

const AGAIN = 30_000;
/** Whoever has just booked waits for the link. */
const SOON = 4000;

/** What is known of the appointment behind a link. */
export type Known =
  | { readonly is: "looking" | "gone" | "failed" }
  | {
      readonly is: "shown";
      readonly own: Own;
      /** How far the server's clock is ahead of this device's. In milliseconds. */
      readonly ahead: number;
      /** The last answer did not come. */
      readonly stale: boolean;
    };

/** Asks for it now, every half minute while it is looked at, sooner while a link is to follow, and whenever somebody comes back. */
export function useOwn(token: string): { readonly known: Known; readonly show: (own: Own) => void } {
  const [known, setKnown] = useState<Known>({ is: "looking" });
  const show = useCallback((own: Own) => setKnown(shown(own)), []);
  const look = useCallback(
    (signal: AbortSignal) =>
      parley
        .call("GET", "/api/booked/{token}", { path: { token }, signal })
        .then(show, (error: unknown) => signal.aborted || setKnown((was) => withTrouble(was, error))),
    [show, token],
  );
  // What is no link does not become one, and asking on would look like guessing.
  const pause = known.is === "shown" && known.own.linkFollows ? SOON : AGAIN;
  const isOver = known.is === "gone";
  useEffect(() => {
    if (isOver) return undefined;
    const leaving = new AbortController();
    const lookIfSeen = () => void (document.visibilityState === "visible" && look(leaving.signal));
    const timer = setInterval(lookIfSeen, pause);
    document.addEventListener("visibilitychange", lookIfSeen);
    return () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookIfSeen);
    };
  }, [isOver, look, pause]);
  useEffect(() => {
    const leaving = new AbortController();
    void look(leaving.signal);
    return () => leaving.abort();
  }, [look]);
  return { known, show };
}

function shown(own: Own): Known {
  return { is: "shown", own, ahead: Date.parse(own.now) - Date.now(), stale: false };
}

function withTrouble(was: Known, error: unknown): Known {
  if (error instanceof ParleyProblem && error.status === 404) return { is: "gone" };
  return was.is === "shown" ? { ...was, stale: true } : { is: "failed" };
}
