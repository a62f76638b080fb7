import { CountsBar } from "../../../../web/parts/counts-bar.tsx";
import type { Roster } from "./queries.ts";
import { WORDS } from "./words.ts";

type Counts = NonNullable<Roster["counts"]>;

const { counts: words } = WORDS.record;

/** How many enrolments came, left, changed and stayed with a roster. */
export function EnrolmentCounts({ counts: { enrolments, added, changed, removed } }: { readonly counts: Counts }) {
  const unchanged = Math.max(0, enrolments - added - changed);
  return (
    <CountsBar
      counts={[
        { label: words.unchanged, fate: "unchanged", count: unchanged },
        { label: words.added, fate: "added", count: added },
        { label: words.changed, fate: "changed", count: changed },
        { label: words.removed, fate: "lost", count: removed },
      ]}
    />
  );
}
