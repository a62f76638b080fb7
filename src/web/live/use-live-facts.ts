import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { listenToFacts } from "./live-facts.ts";
import { queriesOf } from "./queries-of.ts";

/** Keeps everything on the screens up to date. Returns since when the live connection has been lost, if it is. */
export function useLiveFacts(names: readonly string[]): Date | undefined {
  const cache = useQueryClient();
  const [lostSince, setLostSince] = useState<Date>();
  useEffect(() => {
    let wasLost = false;
    return listenToFacts({
      names,
      heard: (name) => {
        for (const queryKey of queriesOf(name)) void cache.invalidateQueries({ queryKey });
      },
      connected: () => {
        setLostSince(undefined);
        // What happened meanwhile may not be told again.
        if (wasLost) void cache.invalidateQueries();
        wasLost = false;
      },
      lost: () => {
        setLostSince((since) => since ?? new Date());
        if (!wasLost) void cache.invalidateQueries({ queryKey: ["installation"] });
        wasLost = true;
      },
    });
  }, [cache, names]);
  return lostSince;
}
