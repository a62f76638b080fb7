import { Badge } from "@fluentui/react-components";
import type { ClassItem } from "./queries.ts";
import { WORDS } from "./words.ts";

const COLORS = {
  none: "subtle",
  wanted: "informative",
  making: "informative",
  live: "success",
  archived: "subtle",
  disconnected: "subtle",
  gone: "danger",
} as const;

/** What has become of a class's team, in a word and a colour. */
export function TeamBadge({ team, isSynced }: Pick<ClassItem, "team" | "isSynced">) {
  const state = team?.state ?? "none";
  const words = state === "none" && !isSynced ? WORDS.leftOut : WORDS.teams[state];
  return (
    <Badge appearance="tint" color={COLORS[state]}>
      {words}
    </Badge>
  );
}
