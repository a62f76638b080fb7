/** Writes single bits, most significant first. */
export class Bits {
  readonly #bytes: number[] = [];
  #open = 0;
  #count = 0;

  /** The lowest `width` bits of a value. */
  put(value: number, width: number): this {
    for (let bit = width - 1; bit >= 0; bit -= 1) this.#push((value >>> bit) & 1);
    return this;
  }

  /** Exponential Golomb code, without and with sign (H.264 §9.1). */
  ue(value: number): this {
    const width = Math.floor(Math.log2(value + 1));
    return this.put(0, width).put(value + 1, width + 1);
  }

  se(value: number): this {
    return this.ue(value > 0 ? 2 * value - 1 : -2 * value);
  }

  /** Fills the byte that is open with zeros. */
  align(): this {
    while (this.#count > 0) this.#push(0);
    return this;
  }

  /** Whole bytes; the last byte must be complete. */
  bytes(data: Uint8Array): this {
    for (const byte of data) this.#bytes.push(byte);
    return this;
  }

  /** A one and zeros up to the next byte (H.264 §7.3.2.11). */
  trailing(): this {
    return this.put(1, 1).align();
  }

  end(): Buffer {
    this.align();
    return Buffer.from(this.#bytes);
  }

  #push(bit: number): void {
    this.#open = (this.#open << 1) | bit;
    this.#count += 1;
    if (this.#count < 8) return;
    this.#bytes.push(this.#open);
    this.#open = 0;
    this.#count = 0;
  }
}
