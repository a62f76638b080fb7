/** Slots that a table begins with; always a power of two. */
const FIRST = 1024;

/**
 * Ids that were seen, by a digest of 64 bits each: a million of them take 16 MB where the texts would take ten times that.
 * That two of a million different ids have one digest happens to one roster in thirty million; it would be told as a double.
 */
export class SeenIds {
  #slots = new Uint32Array(2 * FIRST);
  #count = 0;

  /** Remembers an id. Answers whether it was seen before. */
  add(id: string): boolean {
    if (this.#count * 3 > this.#slots.length) this.#grow();
    const [one, other] = digestOf(id);
    const wasSeen = put(this.#slots, one, other);
    if (!wasSeen) this.#count += 1;
    return wasSeen;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const [one = 0, other = 0] = before.subarray(at, at + 2);
      if (one !== 0) put(this.#slots, one, other);
    }
  }
}

/** A free slot holds 0, which is no digest's first half. */
function put(slots: Uint32Array, one: number, other: number): boolean {
  const last = slots.length / 2 - 1;
  for (let place = other & last; ; place = (place + 1) & last) {
    const at = 2 * place;
    if (slots[at] === 0) {
      slots[at] = one;
      slots[at + 1] = other;
      return false;
    }
    if (slots[at] === one && slots[at + 1] === other) return true;
  }
}

/** Two lanes of 32 bits that go through one another in the end, as MurmurHash3 finishes. */
function digestOf(text: string): readonly [number, number] {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2_654_435_761);
    other = Math.imul(other ^ unit, 1_597_334_677);
  }
  one = mixed(one, other);
  other = mixed(other, one);
  return [one >>> 0 || 1, other >>> 0];
}

function mixed(one: number, other: number): number {
  const lane = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  return lane ^ (lane >>> 15);
}
