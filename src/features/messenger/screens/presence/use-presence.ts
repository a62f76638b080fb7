import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type Presence = Schemas["Presence"];

/** Of more people nobody sees the presence at a glance. */
const MOST = 100;
const MINUTE = 60_000;
/** What Microsoft announces comes by the live stream; asked is only so that Parley knows who is looked at. */
const SELDOM = 5 * MINUTE;

/** By object id, and how late it may come. */
export interface Presences {
  readonly delaySeconds: number;
  readonly of: ReadonlyMap<string, Presence>;
}

/**
 * Who of these people is available, busy or away, asked anew every minute where Microsoft does not announce it. Empty where presence is switched
 * off, and while Microsoft does not tell it: what is shown beside people is never worth an error in their place.
 */
export function usePresence(people: readonly (string | undefined)[], connection: string | undefined): Presences {
  const ids = [...new Set(people.flatMap((id) => id ?? []))].toSorted().slice(0, MOST);
  const query = { ids: ids.join(","), ...(connection !== undefined && { connection }) };
  const { data } = useQuery({
    queryKey: ["presence", query],
    queryFn: ({ signal }) => parley.call("GET", "/api/presence", { query, signal }),
    enabled: ids.length > 0,
    staleTime: MINUTE,
    refetchInterval: ({ state }) => (state.data?.delaySeconds === 0 ? SELDOM : MINUTE),
    retry: false,
  });
  const of = new Map((data?.items ?? []).map((presence) => [presence.objectId, presence]));
  return { delaySeconds: data?.delaySeconds ?? 0, of };
}
