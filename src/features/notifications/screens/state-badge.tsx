import { Badge } from "@fluentui/react-components";
import type { MailLine } from "./queries.ts";
import { WORDS } from "./words.ts";

const COLORS = {
  waiting: "warning",
  sending: "informative",
  sent: "success",
  failed: "danger",
  suppressed: "subtle",
} as const;

/** A mail's state, in a word and a colour. */
export function StateBadge({ state }: { readonly state: MailLine["state"] }) {
  return (
    <Badge appearance="tint" size="large" color={COLORS[state]}>
      {WORDS.states[state]}
    </Badge>
  );
}
