import { makeStyles, tokens } from "@fluentui/react-components";
import { useSearchParams } from "react-router";
import { Chips } from "./chips.tsx";
import { FilterMenu } from "./filter-menu.tsx";
import { asking, type Question } from "./question.ts";
import type { Filter } from "./table.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly filters: readonly Filter[];
  readonly question: Question;
}

/** A list's filters, for where the same things are not shown as a table. */
export function FilterBar({ filters, question }: Props) {
  const styles = useStyles();
  const [, setParameters] = useSearchParams();
  const choose = (key: string, value: string | undefined) =>
    setParameters((before) => asking(before, key, value), { replace: true });
  return (
    <div className={styles.bar}>
      {filters.map((filter) => (
        <FilterMenu
          key={filter.key}
          filter={filter}
          value={question.filters[filter.key] ?? ""}
          choose={(value) => choose(filter.key, value)}
        />
      ))}
      <Chips filters={filters} chosen={question.filters} drop={(key) => choose(key, undefined)} />
    </div>
  );
}
