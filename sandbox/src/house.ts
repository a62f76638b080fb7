import { Faults } from "./control/faults.ts";
import { Recollection } from "./control/recollection.ts";
import type { SmtpAction } from "./control/mail/smtp-faults.ts";
import { Traffic } from "./control/traffic.ts";
import { keepSigningKey } from "./entra/tokens/keys.ts";
import { forgetAdvice } from "./graph/protocol/advice.ts";
import { forgetUsage } from "./graph/limits/limits.ts";
import { forgetNotices, type Notices, openNotices } from "./notifications/notices.ts";
import { plantSeed } from "./seed/seeds.ts";
import { streamsOf, type World } from "./world.ts";

/** A world with what is done to it from outside. */
export interface House {
  readonly world: World;
  readonly faults: Faults;
  readonly smtpFaults: Faults<SmtpAction>;
  readonly traffic: Traffic;
  readonly notices: Notices;
  readonly recollection: Recollection;
  /** Whole states by name, as the lines they are written in. */
  readonly snapshots: Map<string, readonly string[]>;
  /** What all randomness comes from, after a reset too. */
  chance: string;
  /** Name of the seed a reset goes back to. */
  seed: string;
}

export function openHouse(world: World, { seed, chance }: { seed: string; chance: string }): House {
  return {
    world,
    seed,
    chance,
    faults: new Faults(world.chance),
    smtpFaults: new Faults(world.chance),
    traffic: new Traffic(),
    notices: openNotices(world),
    recollection: new Recollection(),
    snapshots: new Map(),
  };
}

/** Back to the first day: seed data, real time, no faults, an empty log. The signing key stays. */
export function resetHouse(house: House, seed: string, at = house.world.clock.realNow()): void {
  const { world, faults, smtpFaults, traffic, notices } = house;
  keepSigningKey(world, () => world.store.clear());
  const fresh = streamsOf(house.chance);
  for (const stream of ["random", "chance", "requests"] as const) world[stream].restore(fresh[stream].state);
  world.timers.clear();
  world.clock.set(at);
  world.clock.setRate(1);
  world.clock.setSkew(0);
  faults.clear();
  smtpFaults.clear();
  traffic.clear();
  notices.faults.clear();
  house.recollection.clear();
  forgetNotices(notices);
  forgetUsage(world);
  forgetAdvice(world);
  plantSeed(world, seed);
  house.seed = seed;
}
