import { Badge } from "@fluentui/react-components";
import type { Appointment } from "../queries.ts";
import { WORDS } from "../words.ts";

const COLORS = {
  held: "informative",
  pending: "warning",
  confirmed: "success",
  declined: "danger",
  cancelled: "subtle",
  expired: "subtle",
} as const;

/** An appointment's state, in a word and a colour. */
export function StateBadge({ state }: { readonly state: Appointment["state"] }) {
  return (
    <Badge appearance="tint" size="large" color={COLORS[state]}>
      {WORDS.states[state]}
    </Badge>
  );
}
