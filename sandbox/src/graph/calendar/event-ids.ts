import type { World } from "../../world.ts";

/** Looks like the immutable-length ids of Exchange. */
export function freshEventId(world: World): string {
  const middle = world.random.bytes(84).toString("base64url");
  return `AAMkA${middle.slice(0, 108)}AAA=`;
}

export function freshICalUId(world: World): string {
  const unique = world.random.bytes(16).toString("hex").toUpperCase();
  return `040000008200E00074C5B7101A82E00800000000${unique.slice(0, 16)}000000000000000010000000${unique}`;
}

export function looksLikeEventId(id: string): boolean {
  return /^AAMkA[\w+/-]{20,}=*$/.test(id);
}
