import { CountsBar } from "../../../../web/parts/counts-bar.tsx";
import type { Import } from "./queries.ts";
import { WORDS } from "./words.ts";

const { counts: words } = WORDS.report;

/** How many rows were, or would be, added, changed, left and refused. */
export function RowCounts({ counts }: Pick<Import, "counts">) {
  return (
    <CountsBar
      counts={[
        { label: words.added, fate: "added", count: counts.added },
        { label: words.changed, fate: "changed", count: counts.changed },
        { label: words.unchanged, fate: "unchanged", count: counts.unchanged },
        { label: words.refused, fate: "lost", count: counts.refused },
      ]}
    />
  );
}
