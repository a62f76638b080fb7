import { useRef, useState } from "react";
import { useSearchParams } from "react-router";

/** Where a recording is, in seconds, and how it is moved. */
export interface Place {
  readonly second: number;
  readonly video: React.RefObject<HTMLVideoElement | null>;
  /** Where the address says to begin. */
  readonly first: number;
  readonly moved: (second: number) => void;
  /** Goes on from there. */
  readonly seek: (second: number) => void;
}

/** The place in a recording; `?t=83` says where to begin. */
export function usePlace(): Place {
  const [parameters] = useSearchParams();
  const first = secondIn(parameters.get("t"));
  const [second, setSecond] = useState(first);
  const video = useRef<HTMLVideoElement>(null);
  return {
    second,
    video,
    first,
    moved: setSecond,
    seek: (to) => {
      setSecond(to);
      if (video.current === null) return;
      video.current.currentTime = to;
      // Browsers refuse to play before somebody touched the page; who asked for a place has.
      video.current.play().catch(() => undefined);
    },
  };
}

function secondIn(text: string | null): number {
  const second = Number(text ?? "0");
  return Number.isFinite(second) && second > 0 ? second : 0;
}
