import { createHash } from "node:crypto";

const WORDS = 4;

/** Seeded randomness (xoshiro128**): equal seeds give equal worlds. Not for secrets. */
export class Random {
  #state: Uint32Array;

  constructor(seed: string) {
    const digest = createHash("sha256").update(seed).digest();
    this.#state = Uint32Array.from({ length: WORDS }, (_, i) => digest.readUInt32LE(i * 4));
  }

  get state(): number[] {
    return [...this.#state];
  }

  restore(state: readonly number[]): void {
    if (state.length === WORDS) this.#state = Uint32Array.from(state);
  }

  #next(): number {
    const s = this.#state;
    const [a = 0, b = 0, c = 0, d = 0] = s;
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const nextC = c ^ a;
    const nextD = d ^ b;
    s.set([a ^ nextD, b ^ nextC, nextC ^ (b << 9), rotate(nextD, 11)]);
    return result;
  }

  /** A fraction from 0 up to, not including, 1. */
  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  bytes(length: number): Buffer {
    const buffer = Buffer.alloc(Math.ceil(length / 4) * 4);
    for (let i = 0; i < buffer.length; i += 4) buffer.writeUInt32LE(this.#next(), i);
    return buffer.subarray(0, length);
  }

  guid(): string {
    return guidOf(this.bytes(16));
  }

  digits(length: number): string {
    return Array.from({ length }, () => String(this.below(10))).join("");
  }
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function guidOf(bytes: Buffer): string {
  const hex = Buffer.from(bytes).toString("hex");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The same text always gets the same id, whatever came before it. */
export function guidFrom(text: string): string {
  return guidOf(createHash("sha256").update(text).digest());
}
