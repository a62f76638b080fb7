import { Badge } from "@fluentui/react-components";
import type { Endpoint } from "./queries.ts";
import { WORDS } from "./words.ts";

const COLORS = { enabled: "success", disabled: "subtle", failing: "danger" } as const;

/** How an endpoint does, in a word and a colour. */
export function EndpointBadge({ endpoint: { state, failingSince } }: { readonly endpoint: Endpoint }) {
  const shown = state === "enabled" && failingSince !== undefined ? "failing" : state;
  return (
    <Badge appearance="tint" size="large" color={COLORS[shown]}>
      {WORDS.states[shown]}
    </Badge>
  );
}
