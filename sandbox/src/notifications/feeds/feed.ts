import type { WatchedKind } from "../../graph/subscriptions/watchable.ts";
import type { RowChange, TableDoor } from "../../kernel/table.ts";
import type { ChangeType } from "../../entities/subscription.ts";
import type { World } from "../../world.ts";
import type { Happening } from "../happening.ts";

/** Listens to one table and says what its changes mean to subscribers of some kinds. */
export interface Feed {
  readonly kinds: readonly WatchedKind[];
  /** `hear` is given a way to work the happenings out, so that nothing is done while nobody subscribes. */
  readonly listen: (world: World, hear: (happenings: () => readonly Happening[]) => void) => void;
}

export interface FeedOf<T extends object, I extends string> {
  readonly table: TableDoor<T, I>;
  readonly kinds: readonly WatchedKind[];
  readonly happenings: (world: World, change: RowChange<T>) => readonly Happening[];
}

export function feedOf<T extends object, I extends string>({ table, kinds, happenings }: FeedOf<T, I>): Feed {
  return {
    kinds,
    listen: (world, hear) => table.in(world).watch((change) => hear(() => happenings(world, change))),
  };
}

/** The row that a change is about, and what it is called: made, changed or taken away. */
export function changeOf<T>({ before, after }: RowChange<T>): { row: T; changeType: ChangeType } | undefined {
  if (after !== undefined) return { row: after, changeType: before === undefined ? "created" : "updated" };
  return before === undefined ? undefined : { row: before, changeType: "deleted" };
}
