import type { Route } from "../protocol/call.ts";
import { presences } from "./presences.ts";
import { setPresence } from "./set-presence.ts";

/** Whether people are there, and what they say of it. */
export const presence: readonly Route[] = [...presences, ...setPresence];
