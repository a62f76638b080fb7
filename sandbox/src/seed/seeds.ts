import type { World } from "../world.ts";
import { plantCampus } from "./campus.ts";
import { plantCrowd, plantSchool } from "./crowd.ts";

const SEEDS: ReadonlyMap<string, (world: World) => void> = new Map([
  ["campus", plantCampus],
  ["crowd", plantCrowd],
  ["school", plantSchool],
]);

export const SEED_NAMES: readonly string[] = [...SEEDS.keys()];

export function isSeedName(name: string): boolean {
  return SEEDS.has(name);
}

export function plantSeed(world: World, name: string): void {
  const plant = SEEDS.get(name);
  if (plant === undefined) throw new Error(`There is no seed "${name}"; there are ${SEED_NAMES.join(", ")}.`);
  plant(world);
}
