import type { Subscription } from "@microsoft/microsoft-graph-types";
import { type Ending, endingOf } from "./events.ts";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { graphPath } from "./wire/path.ts";

/** What is listened to, where it is told, and until when. */
export type NewSubscription = Required<
  Pick<Subscription, "resource" | "changeType" | "notificationUrl" | "expirationDateTime">
> &
  Pick<Subscription, "lifecycleNotificationUrl" | "clientState">;

/** Listens. Microsoft calls the address back and waits for its answer before it answers this. */
export async function subscribe(
  graph: GraphClient,
  { subscription, ...waiting }: Waiting & { subscription: NewSubscription },
): Promise<Subscription> {
  return await graph.request<Subscription>({
    ...waiting,
    method: "POST",
    path: graphPath`/subscriptions`,
    body: subscription,
  });
}

/** Stops listening; resolves with `gone` when there was no such subscription any more. */
export async function unsubscribe(graph: GraphClient, id: string, waiting: Waiting = {}): Promise<Ending> {
  return await endingOf(() => graph.send({ ...waiting, method: "DELETE", path: graphPath`/subscriptions/${id}` }));
}
