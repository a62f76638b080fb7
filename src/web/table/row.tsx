import { mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from "react";
import { useNavigate } from "react-router";
import { useRowStyles } from "./layout.ts";
import { TabStop } from "./tab-stop.ts";
import type { Column } from "./table.ts";

interface Props<T> {
  readonly row: T;
  readonly place: { readonly index: number; readonly top: number; readonly tracks: string };
  readonly columns: readonly Column<T>[];
  /** Where it leads to. */
  readonly to: string | undefined;
  /** Whether Tab stops at it. */
  readonly current: boolean;
  readonly measure: Ref<HTMLTableRowElement>;
  readonly entered: () => void;
}

/** One row: a line of cells, or a block of labelled ones where the screen is narrow. Enter or a click opens it. */
export function Row<T>({ row, place, columns, to, current, measure, entered }: Props<T>) {
  const styles = useRowStyles();
  const open = useOpening(to);
  return (
    <TabStop value={current}>
      <tr
        // The titles are the first row.
        aria-rowindex={place.index + 2}
        data-index={place.index}
        ref={measure}
        tabIndex={current ? 0 : -1}
        className={mergeClasses(styles.row, styles.placed, styles.focus, to !== undefined && styles.opens)}
        style={{ gridTemplateColumns: place.tracks, transform: `translateY(${place.top}px)` }}
        onFocus={entered}
        {...open}
      >
        {columns.map(({ key, title, cell }, column) => (
          <Cell key={key} label={column === 0 ? undefined : title()}>
            {cell(row)}
          </Cell>
        ))}
      </tr>
    </TabStop>
  );
}

function Cell({ label, children }: { readonly label: string | undefined; readonly children: ReactNode }) {
  const styles = useRowStyles();
  const empty = children === null || children === undefined || children === false || children === "";
  return (
    <td className={mergeClasses(styles.cell, empty && styles.empty)}>
      {label !== undefined && (
        <span className={styles.label} aria-hidden>
          {label}
        </span>
      )}
      {children}
    </td>
  );
}

/** What lies in the row has the first say in what a key or a click on it means. */
function useOpening(to: string | undefined) {
  const navigate = useNavigate();
  if (to === undefined) return {};
  return {
    onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => {
      if (event.key === "Enter" && event.target === event.currentTarget) void navigate(to);
    },
    onClick: ({ target, currentTarget }: MouseEvent) => {
      // Menus and dialogs of the row stand elsewhere in the page, and their clicks come here all the same.
      const within =
        target instanceof Element && (target.closest("a, button, input") !== null || !currentTarget.contains(target));
      const selecting = String(getSelection()) !== "";
      if (!within && !selecting) void navigate(to);
    },
  };
}
