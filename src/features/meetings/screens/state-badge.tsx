import { Badge } from "@fluentui/react-components";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { WORDS } from "./words.ts";

const COLORS = {
  opening: "informative",
  moving: "informative",
  cancelling: "informative",
  open: "success",
  cancelled: "subtle",
  refused: "danger",
} as const;

/** A meeting's state, in a word and a colour. */
export function StateBadge({ state }: { readonly state: Meeting["state"] }) {
  return (
    <Badge appearance="tint" size="large" color={COLORS[state]}>
      {WORDS.states[state]}
    </Badge>
  );
}
