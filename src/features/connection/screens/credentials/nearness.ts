import type { Connection } from "../../../../../sdk/src/index.ts";
import { dayWords, viewer } from "../../../../web/when/words.ts";
import { WORDS } from "./words.ts";

type Credential = Connection["credential"];
type Tint = "subtle" | "warning" | "danger";

/** How near its end a credential is: what is said of it, and how loudly. */
export function nearness({ kind, expiresAt, daysLeft, renewal }: Credential): { words: string; tint: Tint } {
  if (kind === "federated") return { words: WORDS.endless, tint: "subtle" };
  if (expiresAt === undefined || daysLeft === undefined) return { words: WORDS.endUnknown, tint: "warning" };
  const day = dayWords(new Date(expiresAt), viewer());
  if (daysLeft < 0) return { words: WORDS.ended({ day }), tint: "danger" };
  return { words: WORDS.ends({ day, left: daysLeft }), tint: tintOf(daysLeft, renewal.by) };
}

/** What renews itself is no reason to worry until it visibly did not. */
function tintOf(daysLeft: number, by: Credential["renewal"]["by"]): Tint {
  if (daysLeft < 7) return "danger";
  return daysLeft < 30 && by === "administrator" ? "warning" : "subtle";
}
