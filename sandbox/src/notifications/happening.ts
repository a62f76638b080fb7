import type { ChangeType } from "../entities/subscription.ts";
import type { WatchedKind } from "../graph/subscriptions/watchable.ts";
import type { JsonObject } from "../kernel/json.ts";

/** Something changed that may be subscribed to. */
export interface Happening {
  readonly kind: WatchedKind;
  readonly changeType: ChangeType;
  /** The address notifications name, such as chats('19:…')/messages('1…'). */
  readonly resource: string;
  /** Without the namespace, such as chatMessage. */
  readonly odataType: string;
  readonly odataId: string;
  readonly id: string;
  /** What subscriptions are matched by: names of path parameters and the values that fit. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** Only subscriptions made before this instant hear of it. */
  readonly subscribedBefore?: number;
  /** The resource itself, as a GET would show it now. */
  readonly json: (wish: { readonly newEnumMembers: boolean }) => JsonObject;
  /** ETag of an Outlook item. */
  readonly etag?: string;
}
