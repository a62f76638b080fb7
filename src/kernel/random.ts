import { randomBytes, randomUUID } from "node:crypto";

/** Where ids and jitter come from; a seeded one makes a simulation repeatable. */
export interface Random {
  uuid(): string;
  /** A number in [0, 1). */
  fraction(): number;
  bytes(length: number): Buffer;
}

export const systemRandom: Random = {
  uuid: () => randomUUID(),
  fraction: () => Math.random(),
  bytes: (length) => randomBytes(length),
};
