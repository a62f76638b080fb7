import { useEffect, useState } from "react";
import { ParleyProblem } from "../../../../../sdk/src/index.ts";

/** What was asked for once, as the page opened. */
export type Asked<T> =
  | { readonly is: "looking" | "gone" | "failed" | "stranger" }
  | {
      readonly is: "shown";
      readonly answer: T;
      /** How far the server's clock is ahead of this device's. In milliseconds. */
      readonly ahead: number;
    };

/** Asks for what a page shows. `ask` has to stay the same function. */
export function useAsked<T extends { readonly now: string }>(ask: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ is: "looking" });
  useEffect(() => {
    const leaving = new AbortController();
    ask(leaving.signal).then(
      (answer) => setAsked({ is: "shown", answer, ahead: Date.parse(answer.now) - Date.now() }),
      (error: unknown) => leaving.signal.aborted || setAsked({ is: standingAfter(error) }),
    );
    return () => leaving.abort();
  }, [ask]);
  return asked;
}

const STANDINGS: Readonly<Record<number, "gone" | "stranger">> = { 401: "stranger", 404: "gone", 409: "gone" };

function standingAfter(error: unknown): "gone" | "failed" | "stranger" {
  return (error instanceof ParleyProblem && STANDINGS[error.status]) || "failed";
}
