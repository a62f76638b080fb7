import { useEffect, useState } from "react";
import { WORDS } from "./words.ts";

/** Longer than this nobody watches. In seconds. */
const LONGEST = 3600;
/** How long to wait for what is due before asking again. In seconds. */
const PATIENCE = 5;

interface Props {
  /** What the server's clock showed; this machine's may show another time. */
  readonly from: string;
  readonly until: string;
  /** Called when it is due, and again now and then until it came. */
  readonly over: () => void;
}

/** The time that is left until something happens, by the second. */
export function Countdown({ from, until, over }: Props) {
  const whole = Math.ceil((Date.parse(until) - Date.parse(from)) / 1000);
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setPassed((seconds) => seconds + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
  const left = Math.max(0, whole - passed);
  const late = passed - whole;
  useEffect(() => {
    if (late >= 0 && late % PATIENCE === 0) over();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is asked when the time has come, not when the asking changes
  }, [late]);
  if (left > LONGEST) return null;
  const seconds = String(left % 60).padStart(2, "0");
  return <span aria-hidden>{WORDS.inSeconds({ minutes: String(Math.floor(left / 60)), seconds })}</span>;
}
