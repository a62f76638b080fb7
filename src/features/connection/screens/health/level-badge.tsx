import { Badge } from "@fluentui/react-components";
import type { Diagnosis } from "./queries.ts";
import { WORDS } from "./words.ts";

const COLORS = {
  good: "success",
  warning: "warning",
  bad: "danger",
  waiting: "informative",
  skipped: "subtle",
} as const;

/** What a test came to, in a word. */
export function LevelBadge({ level }: Pick<Diagnosis, "level">) {
  return (
    <Badge appearance="tint" color={COLORS[level]}>
      {WORDS.levels[level]}
    </Badge>
  );
}
