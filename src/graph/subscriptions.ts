import type { Subscription } from "@microsoft/microsoft-graph-types";
import { type Ending, endingOf } from "./events.ts";
import { allOf } from "./page.ts";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { graphPath } from "./wire/path.ts";

/** What is listened to, where it is told, and until when. */
export type NewSubscription = Required<
  Pick<Subscription, "resource" | "changeType" | "notificationUrl" | "expirationDateTime">
> &
  Pick<Subscription, "lifecycleNotificationUrl" | "clientState"> &
  Partial<Encryption>;

/** What is to be sent along is encrypted for this certificate. */
export type Encryption = Required<
  Pick<Subscription, "includeResourceData" | "encryptionCertificate" | "encryptionCertificateId">
>;

/**
 * Mailboxes then tell the ids that stay the same wherever an item is moved, and those are the ids that we keep; and what came
 * later to Microsoft's lists of words is told by its name.
 */
const STEADY_IDS = { prefer: 'IdType="ImmutableId", include-unknown-enum-members' };

/** Listens. Microsoft calls the address back and waits for its answer before it answers this. */
export async function subscribe(
  graph: GraphClient,
  { subscription, ...waiting }: Waiting & { subscription: NewSubscription },
): Promise<Subscription> {
  return await graph.request<Subscription>({
    ...waiting,
    method: "POST",
    path: graphPath`/subscriptions`,
    headers: STEADY_IDS,
    body: subscription,
  });
}

/** Makes it last until then; Microsoft counts this as permission given anew, too. */
export async function renewSubscription(
  graph: GraphClient,
  id: string,
  { until, encryption, ...waiting }: Waiting & { readonly until: Date; readonly encryption?: Encryption },
): Promise<Subscription> {
  const { includeResourceData: _, ...certificate } = encryption ?? { includeResourceData: true };
  const body = { expirationDateTime: until.toISOString(), ...certificate };
  return await graph.request<Subscription>({
    ...waiting,
    method: "PATCH",
    path: graphPath`/subscriptions/${id}`,
    body,
  });
}

/** All that the app listens to in this tenant, whichever program made it do so. */
export async function ownSubscriptions(graph: GraphClient, waiting: Waiting = {}): Promise<Subscription[]> {
  return await allOf<Subscription>(graph, { ...waiting, method: "GET", path: graphPath`/subscriptions` });
}

/** Stops listening; resolves with `gone` when there was no such subscription any more. */
export async function unsubscribe(graph: GraphClient, id: string, waiting: Waiting = {}): Promise<Ending> {
  return await endingOf(() => graph.send({ ...waiting, method: "DELETE", path: graphPath`/subscriptions/${id}` }));
}
