import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { asking } from "./question.ts";

const PAUSE = 300;

/** The search that stands in the address as `?search=`: typed at once, settled and written there when the typing pauses. */
export function useSearchText(): { text: string; settled: string; type: (text: string) => void } {
  const [parameters, setParameters] = useSearchParams();
  const settled = parameters.get("search") ?? "";
  const [text, setText] = useState(settled);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, forward and links change the address while nobody types.
  useEffect(() => {
    if (timer.current === undefined) setText(settled);
  }, [settled]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    text,
    settled,
    type: (typed) => {
      setText(typed);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        setParameters((before) => asking(before, "search", typed.trim()), { replace: true });
      }, PAUSE);
    },
  };
}
