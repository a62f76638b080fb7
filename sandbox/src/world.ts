import { type ClockState, VirtualClock } from "./kernel/clock.ts";
import { Random } from "./kernel/random.ts";
import { Store } from "./kernel/store.ts";
import { defineTable } from "./kernel/table.ts";
import { Timers } from "./kernel/timers.ts";

/** Everything a handler may touch. One world is one pretend Microsoft cloud with one tenant. */
export interface World {
  readonly store: Store;
  readonly clock: VirtualClock;
  readonly timers: Timers;
  /** Ids of things that are kept; part of what is stored. */
  readonly random: Random;
  /** Decides which faults strike. */
  readonly chance: Random;
  /** Ids of requests, which nobody keeps. */
  readonly requests: Random;
  /** Documented limits are multiplied by this; 0 takes them all away. */
  limitScale: number;
  /** Where a browser reaches the sandbox's own pages, without a slash at the end. */
  origin: string;
}

interface Memory {
  readonly name: "world";
  readonly clock: ClockState;
  readonly random: readonly number[];
}

const MEMORY = defineTable<Memory>({ name: "memory", key: (row) => row.name, indexes: {} });

/** Where all randomness of a world comes from, unless somebody wishes otherwise. */
export const USUAL_CHANCE = "larkfield";

/** The same text gives the same ids, faults and traces. */
export const streamsOf = (chance: string): Pick<World, "random" | "chance" | "requests"> => ({
  random: new Random(`${chance} ids`),
  chance: new Random(`${chance} faults`),
  requests: new Random(`${chance} requests`),
});

export function makeWorld(chance: string): World {
  const clock = new VirtualClock();
  return {
    store: new Store(),
    clock,
    timers: new Timers(clock),
    ...streamsOf(chance),
    limitScale: 1,
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
