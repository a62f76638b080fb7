import { Badge } from "@fluentui/react-components";
import type { User } from "../queries.ts";
import { WORDS } from "../words.ts";

const COLORS = { invited: "informative", active: "success", suspended: "warning" } as const;

/** Whether somebody has joined, and may sign in. */
export function StateBadge({ state }: Pick<User, "state">) {
  return (
    <Badge appearance="tint" size="large" color={COLORS[state]}>
      {WORDS.states[state]}
    </Badge>
  );
}
