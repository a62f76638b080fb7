import { Faults } from "./control/faults.ts";
import type { SmtpAction } from "./control/smtp-faults.ts";
import { Traffic } from "./control/traffic.ts";
import { keepSigningKey } from "./entra/keys.ts";
import { forgetUsage } from "./graph/protocol/limits.ts";
import { Random } from "./kernel/random.ts";
import { plantSeed } from "./seed/seeds.ts";
import type { World } from "./world.ts";

/** A world with what is done to it from outside. */
export interface House {
  readonly world: World;
  readonly faults: Faults;
  readonly smtpFaults: Faults<SmtpAction>;
  readonly traffic: Traffic;
  /** Name of the seed a reset goes back to. */
  seed: string;
}

export function openHouse(world: World, seed: string): House {
  return {
    world,
    seed,
    faults: new Faults(world.chance),
    smtpFaults: new Faults(world.chance),
    traffic: new Traffic(),
  };
}

/** Back to the first day: seed data, real time, no faults, an empty log. The signing key stays. */
export function resetHouse(house: House, seed: string): void {
  const { world, faults, smtpFaults, traffic } = house;
  world.store.clear();
  world.random.restore(new Random("ids").state);
  world.chance.restore(new Random("faults").state);
  world.requests.restore(new Random("requests").state);
  world.timers.clear();
  world.limitScale = 1;
  world.clock.set(world.clock.realNow());
  world.clock.setRate(1);
  faults.clear();
  smtpFaults.clear();
  traffic.clear();
  forgetUsage(world);
  keepSigningKey(world);
  plantSeed(world, seed);
  house.seed = seed;
}
