import { defineTable } from "../kernel/table.ts";

export type ChangeType = "created" | "updated" | "deleted";

/** Somebody's wish to hear of changes. */
export interface SubscriptionRecord {
  readonly id: string;
  readonly appId: string;
  /** The person it was made for; null when the app made it for itself. */
  readonly userId: string | null;
  /** Object id of that person, or of the app's service principal. */
  readonly creatorId: string;
  /** As it was given, such as /chats/getAllMessages or me/events. */
  readonly resource: string;
  /** What kind of thing it is about, such as chatMessage. */
  readonly kind: string;
  /** The first of the ids in the resource, in lower case; empty where there is none. */
  readonly about: string;
  readonly changeTypes: readonly ChangeType[];
  readonly notificationUrl: string;
  readonly lifecycleUrl: string | null;
  readonly clientState: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When it was made, renewed or reauthorised last, and until when that holds: the end of the access token used. */
  readonly authorizedAt: number;
  readonly authorizedUntil: number;
  /** When its owner was last asked to do so again; null since that was done. */
  readonly remindedAt: number | null;
  /** With the resource itself, encrypted for this certificate; null without. */
  readonly encryption: { readonly certificate: string; readonly id: string } | null;
  /** Whether it was made with Prefer: include-unknown-enum-members. */
  readonly newEnumMembers: boolean;
}

/** Where subscriptions to a kind of thing under an id are found; without id for those to all of its kind. */
export function topicOf({ kind, about }: Pick<SubscriptionRecord, "kind" | "about">): string {
  return `${kind} ${about}`;
}

export const SUBSCRIPTIONS = defineTable<SubscriptionRecord, "app" | "kind" | "topic" | "user">({
  name: "subscriptions",
  key: (row) => row.id,
  indexes: { app: (row) => row.appId, kind: (row) => row.kind, topic: topicOf, user: (row) => row.userId ?? undefined },
});

/** A notification on its way, until it is taken or four hours have passed. */
export interface ParcelRecord {
  readonly id: string;
  readonly subscriptionId: string;
  readonly appId: string;
  readonly url: string;
  /** What is sent, without the envelope. */
  readonly item: object;
  readonly isRich: boolean;
  readonly madeAt: number;
  readonly dueAt: number;
  readonly attempts: number;
}

export const PARCELS = defineTable<ParcelRecord, "url">({
  name: "parcels",
  key: (row) => row.id,
  indexes: { url: (row) => row.url },
});
