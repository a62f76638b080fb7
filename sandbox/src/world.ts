import { type ClockState, VirtualClock } from "./kernel/clock.ts";
import { Random } from "./kernel/random.ts";
import { defineTable, Store } from "./kernel/table.ts";

/** Everything a handler may touch. One world is one pretend Microsoft cloud with one tenant. */
export interface World {
  readonly store: Store;
  readonly clock: VirtualClock;
  /** Ids of things that are kept; part of what is stored. */
  readonly random: Random;
  /** Decides which faults strike. */
  readonly chance: Random;
  /** Where a browser reaches the sandbox's own pages, without a slash at the end. */
  origin: string;
}

interface Memory {
  readonly name: "world";
  readonly clock: ClockState;
  readonly random: readonly number[];
}

const MEMORY = defineTable<Memory>({ name: "memory", key: (row) => row.name, indexes: {} });

export function makeWorld(): World {
  return {
    store: new Store(),
    clock: new VirtualClock(),
    random: new Random("ids"),
    chance: new Random("faults"),
    origin: "http://localhost",
  };
}

/** Keeps clock and randomness, so that a restart goes on where it stopped. */
export function rememberWorld(world: World): void {
  MEMORY.in(world).put({ name: "world", clock: world.clock.state, random: world.random.state });
}

export function recallWorld(world: World): void {
  const memory = MEMORY.in(world).get("world");
  if (memory === undefined) return;
  world.clock.restore(memory.clock);
  world.random.restore(memory.random);
}
