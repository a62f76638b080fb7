import { Badge } from "@fluentui/react-components";
import type { Plan, PlannedTeam } from "./queries.ts";
import { WORDS } from "./words.ts";

const OF_PLANS = {
  drawing: "informative",
  drawn: "informative",
  running: "brand",
  paused: "warning",
  finished: "success",
  failed: "danger",
} as const;

const OF_PARTS = {
  idle: "subtle",
  waiting: "informative",
  stopped: "warning",
  running: "brand",
  done: "success",
  failed: "danger",
  dropped: "subtle",
} as const;

/** How far a plan is, in a word and a colour. */
export function PlanState({ state }: Pick<Plan, "state">) {
  return (
    <Badge appearance="tint" color={OF_PLANS[state]}>
      {WORDS.states[state]}
    </Badge>
  );
}

/** The same of what a plan does for one team. */
export function PartState({ state }: Pick<PlannedTeam, "state">) {
  return (
    <Badge appearance="tint" color={OF_PARTS[state]}>
      {WORDS.parts[state]}
    </Badge>
  );
}
