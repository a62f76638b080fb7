import { useEffect, useState } from "react";
import { connect, ParleyProblem } from "../../../../../sdk/src/index.ts";
import { type JoinPage, movedFrom } from "./standing.ts";

/** The API, called as nobody: the link alone opens this. */
const parley = connect({ url: "", credentials: "same-origin" });

const AGAIN = 30_000;

/** What is known of the meeting behind a link. */
export type Known =
  | { readonly is: "looking" | "gone" | "failed" }
  | {
      readonly is: "shown";
      readonly page: JoinPage;
      /** How far the server's clock is ahead of this device's. In milliseconds. */
      readonly ahead: number;
      /** The start that was shown here before, where it has been moved. */
      readonly before: string | undefined;
      /** The last answer did not come. */
      readonly stale: boolean;
    };

/** Asks for the page now, every half minute while it is looked at, and whenever somebody comes back to it. */
export function useJoinPage(token: string): Known {
  const [known, setKnown] = useState<Known>({ is: "looking" });
  useEffect(() => {
    const leaving = new AbortController();
    const look = async () => {
      try {
        const page = await parley.call("GET", "/api/join-pages/{token}", { path: { token }, signal: leaving.signal });
        const moved = movedFrom(lastSeen(token), page);
        setKnown((was) => shown(page, moved ?? (was.is === "shown" ? was.before : undefined)));
        remember(token, page);
      } catch (error) {
        if (leaving.signal.aborted) return;
        // What is no link does not become one, and asking on would look like guessing.
        if (isGone(error)) stop();
        setKnown((was) => withTrouble(was, error));
      }
    };
    const lookIfSeen = () => {
      if (document.visibilityState === "visible") void look();
    };
    const stop = () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookIfSeen);
    };
    const timer = setInterval(lookIfSeen, AGAIN);
    document.addEventListener("visibilitychange", lookIfSeen);
    void look();
    return stop;
  }, [token]);
  return known;
}

function shown(page: JoinPage, before: string | undefined): Known {
  return { is: "shown", page, before, ahead: Date.parse(page.now) - Date.now(), stale: false };
}

function withTrouble(was: Known, error: unknown): Known {
  if (isGone(error)) return { is: "gone" };
  return was.is === "shown" ? { ...was, stale: true } : { is: "failed" };
}

function isGone(error: unknown): boolean {
  return error instanceof ParleyProblem && error.status === 404;
}

/** Kept under the part of the link that opens nothing by itself. */
function keptAs(token: string): string {
  return `parley-join-${token.slice(0, 20)}`;
}

function lastSeen(token: string): string | undefined {
  return localStorage.getItem(keptAs(token)) ?? undefined;
}

function remember(token: string, { start }: JoinPage): void {
  localStorage.setItem(keptAs(token), start);
}
