import { type Conversation, type Message, useOwnObjectId } from "../queries.ts";
import type { Mentionable } from "./mentioning.ts";

/** The chat that messages stand in, and as whom somebody may act in it. */
export interface Here {
  readonly conversation: Conversation;
  /** As whom one writes here; undefined where one may not, or no account is connected. */
  readonly own: string | undefined;
  readonly people: readonly Mentionable[];
  /** Begins an answer; absent where one may only read. */
  readonly reply?: ((message: Message) => void) | undefined;
}

/** As whom somebody writes in a conversation: as themselves where they are in it, else as the organisation's account to which was written. */
export function useActingId({ connection, members, service }: Conversation): string | undefined {
  const own = useOwnObjectId(connection);
  const isIn = members.some(({ objectId }) => objectId !== undefined && objectId === own);
  return isIn ? own : (service?.objectId ?? own);
}
