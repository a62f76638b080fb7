import { type RefObject, useEffect, useRef, useState } from "react";

interface Shown {
  /** The turn that is spoken now. */
  readonly current: number | undefined;
  /** The turn that somebody looks for; it goes before. */
  readonly shown: number | undefined;
}

interface Follow {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly following: boolean;
  readonly follow: () => void;
  /** Whoever scrolls by themselves is left where they are. */
  readonly letGo: Readonly<Record<"onWheel" | "onTouchMove" | "onPointerDown" | "onKeyDown", (event: object) => void>>;
}

const SCROLLS = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

/** Keeps the turn that is spoken, or looked for, in sight. */
export function useFollow({ current, shown }: Shown): Follow {
  const list = useRef<HTMLOListElement>(null);
  const [following, setFollowing] = useState(true);
  useEffect(() => {
    if (shown !== undefined) bring(list.current, shown);
  }, [shown]);
  useEffect(() => {
    if (following && current !== undefined && shown === undefined) bring(list.current, current);
  }, [following, current, shown]);
  const stop = () => setFollowing(false);
  return {
    list,
    following,
    follow: () => setFollowing(true),
    letGo: {
      onWheel: stop,
      onTouchMove: stop,
      // The list itself is pressed where its bar for scrolling is.
      onPointerDown: (event) => {
        if ("target" in event && event.target === list.current) stop();
      },
      onKeyDown: (event) => {
        if ("key" in event && typeof event.key === "string" && SCROLLS.has(event.key)) stop();
      },
    },
  };
}

/** Scrolls the list alone, never the page around it. */
function bring(list: HTMLOListElement | null, position: number): void {
  const turn = list?.querySelector<HTMLElement>(`[data-position="${position}"]`);
  if (!list || !turn) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  list.scrollTo({ top: turn.offsetTop - list.clientHeight / 4, behavior: calm ? "auto" : "smooth" });
}
