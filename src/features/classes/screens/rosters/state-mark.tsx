import { Badge } from "@fluentui/react-components";
import type { Roster } from "./queries.ts";
import { WORDS } from "./words.ts";

const COLOURS = { reading: "informative", taken: "success", refused: "danger" } as const;

/** Whether a roster was taken. */
export function StateMark({ state }: Pick<Roster, "state">) {
  return (
    <Badge appearance="tint" color={COLOURS[state]}>
      {WORDS.states[state]}
    </Badge>
  );
}
