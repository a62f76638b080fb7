import type { Connection } from "../contract.ts";
import type { Outcome } from "./rules.ts";

/**
 * Whether what Microsoft announces would come in by a connection, and why. Subscriptions belong to the active connection
 * of an app and tenant alone, and Microsoft has to reach this server.
 */
export function notificationsOf(state: Connection["state"], address: Outcome | undefined): Connection["notifications"] {
  if (state !== "active") return IDLE;
  if (address === undefined) return UNTRIED;
  const { level, sentence, cure } = address;
  if (level === "good") return { receives: true, sentence };
  return { receives: false, sentence, ...(cure !== undefined && { cure }) };
}

const IDLE = { receives: false, sentence: "Only a connection that works receives what Microsoft announces." };

const UNTRIED = {
  receives: false,
  sentence: "Nothing that is switched on is announced by Microsoft, so this server’s address was not tried.",
};
