import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Schemas } from "../../../../sdk/src/index.ts";
import { parley } from "../../../web/parley.ts";
import { usePages } from "../../../web/table/use-pages.ts";

export type Endpoint = Schemas["WebhookEndpoint"];
export type EndpointWish = Schemas["WebhookEndpointWish"];
export type Delivery = Schemas["WebhookDelivery"];
export type WholeDelivery = Schemas["WebhookDeliveryWithAttempts"];
export type ReplayWish = Schemas["WebhookReplayWish"];

/** Deliveries are no facts of their own, so nothing tells when one has come on: they are asked for anew, in milliseconds. */
const ANEW = 3000;

export function useEndpoints() {
  return usePages<Endpoint>(["webhook-endpoints", "list"], (cursor, signal) =>
    parley.call("GET", "/api/webhook-endpoints", { query: cursor, signal }),
  );
}

export function useEndpoint(id: string) {
  return useQuery({
    queryKey: ["webhook-endpoints", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/webhook-endpoints/{id}", { path: { id }, signal }),
  });
}

/** The latest 50. */
export function useLatest(id: string) {
  return useQuery({
    queryKey: ["webhook-deliveries", id, "latest"],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/webhook-endpoints/{id}/deliveries", { path: { id }, signal })).items,
    refetchInterval: 2 * ANEW,
  });
}

export function useDeliveries(id: string, query: Readonly<Record<string, string>>) {
  const list = usePages<Delivery>(["webhook-deliveries", id, "list", query], (cursor, signal) =>
    parley.call("GET", "/api/webhook-endpoints/{id}/deliveries", {
      path: { id },
      query: deliveryQuery({ ...query, ...cursor }),
      signal,
    }),
  );
  useAnew(id, list.data?.pages.length === 1);
  return list;
}

/** Only the first page is asked for anew by itself, while somebody sees it; whoever has gone further is reading. */
function useAnew(endpoint: string, wanted: boolean): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible")
        void cache.invalidateQueries({ queryKey: ["webhook-deliveries", endpoint, "list"] });
    }, ANEW);
    return () => clearInterval(timer);
  }, [cache, endpoint, wanted]);
}

type DeliveryQuery = { state?: Delivery["state"]; fact?: string; cursor?: number };

function deliveryQuery({ state, fact, cursor }: Readonly<Record<string, string | undefined>>): DeliveryQuery {
  return {
    ...(isState(state) && { state }),
    ...(fact !== undefined && { fact }),
    ...(cursor !== undefined && { cursor: Number(cursor) }),
  };
}

export const DELIVERY_STATES = [
  "waiting",
  "delivered",
  "failed",
  "held",
] as const satisfies readonly Delivery["state"][];

function isState(text: string | undefined): text is Delivery["state"] {
  return DELIVERY_STATES.some((state) => state === text);
}

export function useDelivery(id: string, deliveryId: string) {
  return useQuery({
    queryKey: ["webhook-deliveries", id, "one", deliveryId],
    queryFn: ({ signal }) =>
      parley.call("GET", "/api/webhook-endpoints/{id}/deliveries/{deliveryId}", { path: { id, deliveryId }, signal }),
    refetchInterval: ({ state: { data } }) => (data?.state === "waiting" ? ANEW / 2 : false),
  });
}

/** Ways to change endpoints and their deliveries; whatever shows them is asked for anew. */
function useChange<V, A>(mutationFn: (value: V) => Promise<A>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ["webhook-endpoints"] }),
        cache.invalidateQueries({ queryKey: ["webhook-deliveries"] }),
      ]),
  });
}

export const useAdding = () =>
  useChange((body: EndpointWish) => parley.call("POST", "/api/webhook-endpoints", { body }));

export const useEditing = (id: string) =>
  useChange((body: EndpointWish) => parley.call("PATCH", "/api/webhook-endpoints/{id}", { path: { id }, body }));

export const useRotation = (id: string) =>
  useChange((keepOldHours: number) =>
    parley.call("POST", "/api/webhook-endpoints/{id}/secret", { path: { id }, body: { keepOldHours } }),
  );

export const useEnabling = (id: string) =>
  useChange(() => parley.call("POST", "/api/webhook-endpoints/{id}/enabling", { path: { id } }));

export const useDisabling = (id: string) =>
  useChange(() => parley.call("POST", "/api/webhook-endpoints/{id}/disabling", { path: { id } }));

export const useRemoval = (id: string) =>
  useChange(() => parley.call("DELETE", "/api/webhook-endpoints/{id}", { path: { id } }));

export const useTest = (id: string) =>
  useChange(() => parley.call("POST", "/api/webhook-endpoints/{id}/test", { path: { id } }));

export const useReplay = (id: string) =>
  useChange((deliveryId: string) =>
    parley.call("POST", "/api/webhook-endpoints/{id}/deliveries/{deliveryId}/replay", { path: { id, deliveryId } }),
  );

export const useReplays = (id: string) =>
  useChange((body: ReplayWish) => parley.call("POST", "/api/webhook-endpoints/{id}/replays", { path: { id }, body }));
