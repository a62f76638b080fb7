import type { ReactNode } from "react";

/** One column of a table. */
export interface Column<T> {
  readonly key: string;
  readonly title: () => string;
  readonly cell: (row: T) => ReactNode;
  /**
   * How rows are sorted by it: by the server, which is asked with `sort=key` or `sort=-key`; or here, by comparing two rows,
   * which is offered only once the whole list is here. Without it the column is not sorted by.
   */
  readonly sort?: "server" | ((one: T, other: T) => number);
  /** How much room it takes; the usual is "middle". */
  readonly width?: "wide" | "middle" | "small";
  /** Shown only when somebody chooses it. */
  readonly hidden?: boolean;
}

/** A choice that narrows the list; it stands in the address and goes to the server under its key. */
export interface Filter {
  readonly key: string;
  readonly title: () => string;
  readonly choices: readonly { readonly value: string; readonly title: () => string }[];
}

/** What a list is made of. The first column names the row. */
export interface TableOf<T> {
  /** Which table this is, for what is remembered on the device. */
  readonly name: string;
  readonly title: () => string;
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
  /** Where a row leads to when it is opened. */
  readonly to?: (row: T) => string;
  /** What the search box is for; without it the list is not searched. */
  readonly search?: () => string;
  readonly filters?: readonly Filter[];
}

export interface Sort {
  readonly key: string;
  readonly falling: boolean;
}
