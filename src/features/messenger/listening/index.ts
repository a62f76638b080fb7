import type { Listening } from "../../../feature.ts";
import { channels } from "../channels/listen-to-channels.ts";
import { chats } from "./listen-to-chats.ts";

/** What Microsoft is to announce. */
export const LISTENINGS: readonly Listening[] = [chats, channels];

export { listenToAll } from "./listen-to-all.ts";
