import { Badge } from "@fluentui/react-components";
import type { Delivery } from "../queries.ts";
import { DELIVERY_WORDS } from "../words.ts";

const COLORS = { waiting: "informative", delivered: "success", failed: "danger", held: "warning" } as const;

/** What came of a delivery, in a word and a colour. */
export function DeliveryBadge({ state }: { readonly state: Delivery["state"] }) {
  return (
    <Badge appearance="tint" color={COLORS[state]}>
      {DELIVERY_WORDS.states[state]}
    </Badge>
  );
}
