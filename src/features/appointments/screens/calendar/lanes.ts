interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands beside others of the same time: in which lane, of how many. */
export interface Placed<T> {
  readonly item: T;
  readonly lane: number;
  readonly lanes: number;
}

/** Puts stretches that overlap side by side, each in the first lane that is free. */
export function inLanes<T extends Stretch>(items: readonly T[]): Placed<T>[] {
  const placed: Placed<T>[] = [];
  let bunch: { item: T; lane: number }[] = [];
  let free: number[] = [];
  const close = () => {
    placed.push(...bunch.map((each) => ({ ...each, lanes: free.length })));
    [bunch, free] = [[], []];
  };
  for (const item of items.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    // Where everything before is over, a new bunch begins.
    if (free.every((end) => end <= item.from)) close();
    const found = free.findIndex((end) => end <= item.from);
    const lane = found === -1 ? free.length : found;
    free[lane] = item.to;
    bunch.push({ item, lane });
  }
  close();
  return placed;
}
