import { Badge } from "@fluentui/react-components";
import type { RequirementState } from "./queries.ts";
import { WORDS } from "./words.ts";

const COLORS = {
  granted: "success",
  covered: "success",
  missing: "danger",
  unknown: "informative",
  "not-needed": "subtle",
} as const;

interface Props {
  readonly state: RequirementState["state"];
  readonly className?: string;
}

/** How a requirement stands, in a word. */
export function RequirementBadge({ state, className = "" }: Props) {
  return (
    <Badge className={className} appearance="tint" color={COLORS[state]}>
      {WORDS.states[state]}
    </Badge>
  );
}
