import { useEffect, useRef, useState } from "react";
import { type Audience, type Draft, type Previewed, previewPage } from "./queries.ts";

/** How far a preview has come. */
export interface PreviewState {
  readonly items: readonly Previewed[];
  readonly total: number | undefined;
  /** Where it goes on; undefined when everybody was looked at. */
  readonly cursor: string | undefined;
  readonly looking: boolean;
  readonly error: unknown;
}

const START: PreviewState = { items: [], total: undefined, cursor: undefined, looking: true, error: undefined };

/** Looks at people page by page: the first page at once, the others when asked for. */
export function usePreview(audience: Audience, draft: Draft) {
  const [state, setState] = useState(START);
  const stopping = useRef<AbortController>(undefined);
  const look = async (from: PreviewState, pages: number) => {
    const stop = new AbortController();
    stopping.current = stop;
    let now: PreviewState = { ...from, looking: true, error: undefined };
    setState(now);
    try {
      for (let page = 1; now.looking; page += 1) {
        now = await withNextPage(now, { audience, draft, signal: stop.signal, last: page >= pages });
        setState(now);
      }
    } catch (error) {
      setState({ ...now, looking: false, error: stop.signal.aborted ? undefined : error });
    }
  };
  useEffect(() => {
    void look(START, 1);
    return () => stopping.current?.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another draft is another preview, with a key of its own
  }, []);
  return {
    ...state,
    again: () => void look(START, 1),
    more: () => void look(state, 1),
    all: () => void look(state, Number.POSITIVE_INFINITY),
    stop: () => stopping.current?.abort(),
  };
}

interface Asking {
  readonly audience: Audience;
  readonly draft: Draft;
  readonly signal: AbortSignal;
  /** No further page is asked for after this one. */
  readonly last: boolean;
}

async function withNextPage(
  { items, cursor }: PreviewState,
  { audience, draft, signal, last }: Asking,
): Promise<PreviewState> {
  const part = { signal, ...(cursor !== undefined && { cursor }) };
  const found = await previewPage(audience, draft, part);
  return {
    items: [...items, ...found.items],
    total: found.total,
    cursor: found.cursor,
    looking: found.cursor !== undefined && !last,
    error: undefined,
  };
}
