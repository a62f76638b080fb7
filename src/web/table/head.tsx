import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useRowStyles } from "./layout.ts";
import { nextSort } from "./question.ts";
import type { Column, Sort } from "./table.ts";
import { WORDS } from "./words.ts";

interface Props<T> {
  readonly columns: readonly Column<T>[];
  readonly tracks: string;
  readonly sort: Sort | undefined;
  /** Whether a column can be sorted by as things are. */
  readonly sortable: (column: Column<T>) => boolean;
  readonly sortBy: (sort: Sort | undefined) => void;
}

/** The titles of the columns; those that can be sorted by are buttons. */
export function Head<T>({ columns, tracks, sort, sortable, sortBy }: Props<T>) {
  const styles = useRowStyles();
  return (
    <thead className={styles.table}>
      <tr aria-rowindex={1} className={mergeClasses(styles.row, styles.head)} style={{ gridTemplateColumns: tracks }}>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={styles.cell}
            aria-sort={sort?.key === column.key ? (sort.falling ? "descending" : "ascending") : undefined}
          >
            {sortable(column) ? <SortButton column={column} sort={sort} sortBy={sortBy} /> : column.title()}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton<T>({ column, sort, sortBy }: { readonly column: Column<T> } & Pick<Props<T>, "sort" | "sortBy">) {
  const here = sort?.key === column.key;
  const next = nextSort(column.key, sort);
  const say = next?.falling ? WORDS.sortDown : WORDS.sortUp;
  return (
    <Button
      appearance="transparent"
      size="small"
      iconPosition="after"
      style={{ paddingInline: 0, minWidth: 0 }}
      icon={here ? sort.falling ? <ArrowDownRegular /> : <ArrowUpRegular /> : null}
      title={next ? say({ column: column.title() }) : WORDS.unsort}
      onClick={() => sortBy(next)}
    >
      {column.title()}
    </Button>
  );
}
