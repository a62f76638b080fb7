import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useState } from "react";

/** The row that Tab stops at, and whether a key has led there: then it takes the focus. */
export interface Current {
  readonly index: number;
  readonly byKey: boolean;
}

interface Wish {
  /** What the rows stand in, once it is drawn. */
  readonly body: HTMLElement | null;
  readonly count: number;
  readonly current: Current;
  readonly enter: (current: Current) => void;
  readonly nearEnd: () => void;
}

/** The height of a usual row in pixels, until it is measured. */
const ROW = 53;
const NEAR = 10;
const PAGE = 10;

/** Where keys lead to from a row. */
const MOVES: Readonly<Record<string, (from: number, count: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  PageDown: (from) => from + PAGE,
  PageUp: (from) => from - PAGE,
  Home: () => 0,
  End: (_from, count) => count - 1,
};

/** Which rows are in sight and where they stand, scrolling with the page, and what keys do among them. */
export function useRowsInSight({ body, count, current, enter, nearEnd }: Wish) {
  const above = usePlaceOnPage(body);
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: above,
    // The row that has the focus stays drawn, or scrolling would lose it.
    rangeExtractor: (range) => withRow(range, current.index),
  });
  const lastInSight = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (lastInSight >= count - NEAR) nearEnd();
  }, [lastInSight, nearEnd, count]);
  useEffect(() => {
    if (current.byKey) rowAt(body, current.index)?.focus({ preventScroll: true });
  }, [body, current]);
  return {
    measure: virtual.measureElement,
    height: virtual.getTotalSize(),
    places: virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - above })),
    onKeyDown: (event: KeyboardEvent) => {
      const wanted = MOVES[event.key]?.(current.index, count);
      if (wanted === undefined || rowAt(body, current.index)?.contains(document.activeElement) !== true) return;
      event.preventDefault();
      const index = Math.max(0, Math.min(count - 1, wanted));
      enter({ index, byKey: true });
      virtual.scrollToIndex(index, { align: "auto" });
    },
  };
}

function withRow(range: Range, current: number): number[] {
  const inSight = defaultRangeExtractor(range);
  const missing = current < range.count && !inSight.includes(current);
  return missing ? [...inSight, current].toSorted((a, b) => a - b) : inSight;
}

function rowAt(body: HTMLElement | null, index: number): HTMLElement | null {
  return body?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}

/** How far down the page something begins, in pixels. What stands above it comes and goes. */
function usePlaceOnPage(element: HTMLElement | null): number {
  const [above, setAbove] = useState(0);
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setAbove(Math.round(element.getBoundingClientRect().top + scrollY)));
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return above;
}
