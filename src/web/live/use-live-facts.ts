import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { askAgain } from "./ask-again.ts";
import { listenToFacts } from "./live-facts.ts";
import { type Heard, isTouched, isTouchedByAny } from "./touched.ts";

/** Facts that come together are answered together. In milliseconds. */
const TOGETHER = 150;

/** Keeps everything on the screens up to date. Returns since when the live connection has been lost, if it is. */
export function useLiveFacts(names: readonly string[]): Date | undefined {
  const cache = useQueryClient();
  const [lostSince, setLostSince] = useState<Date>();
  useEffect(() => {
    let wasLost = false;
    let wasOpen = false;
    const gathering = gather((facts) => askAgain(cache, (key) => facts.some((fact) => isTouched(key, fact))));
    const stop = listenToFacts({
      names,
      heard: gathering.add,
      connected: () => {
        setLostSince(undefined);
        // What happened meanwhile may not be told again, and what was asked before anybody listened was not told at all.
        if (wasLost) askAgain(cache, () => true);
        else if (!wasOpen) askAgain(cache, (key) => isTouchedByAny(key, names));
        wasLost = false;
        wasOpen = true;
      },
      lost: () => {
        setLostSince((since) => since ?? new Date());
        if (!wasLost) void cache.invalidateQueries({ queryKey: ["installation"] });
        wasLost = true;
      },
    });
    return () => {
      stop();
      gathering.stop();
    };
  }, [cache, names]);
  return lostSince;
}

function gather(act: (facts: readonly Heard[]) => void) {
  let facts: Heard[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add: (fact: Heard) => {
      facts.push(fact);
      timer ??= setTimeout(() => {
        timer = undefined;
        const gathered = facts;
        facts = [];
        act(gathered);
      }, TOGETHER);
    },
    stop: () => clearTimeout(timer),
  };
}
