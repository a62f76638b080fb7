import { Bits } from "./bits.ts";

/** Pictures as H.264 baseline, each complete in itself and uncompressed (macroblocks of type I_PCM). */

export const WIDTH = 160;
export const HEIGHT = 96;
const BLOCK = 16;
const COLUMNS = WIDTH / BLOCK;
const ROWS = HEIGHT / BLOCK;
const I_PCM = 25;

/** Luminance and the two colour differences, from 16 to 235. */
export interface Colour {
  readonly y: number;
  readonly cb: number;
  readonly cr: number;
}

export function sequenceParameters(): Buffer {
  const bits = new Bits().put(66, 8).put(0xc0, 8).put(10, 8);
  bits.ue(0).ue(0).ue(2).ue(1).put(0, 1);
  bits.ue(COLUMNS - 1).ue(ROWS - 1);
  return unit(0x67, bits.put(1, 1).put(1, 1).put(0, 2).trailing().end());
}

export function pictureParameters(): Buffer {
  const bits = new Bits().ue(0).ue(0).put(0, 2).ue(0).ue(0).ue(0).put(0, 3);
  return unit(0x68, bits.se(0).se(0).se(0).put(1, 1).put(0, 2).trailing().end());
}

/** A key picture with one colour a macroblock, given by its column and row. `n` sets it apart from the one before. */
export function picture(n: number, colourAt: (column: number, row: number) => Colour): Buffer {
  const bits = new Bits().ue(0).ue(7).ue(0).put(0, 4);
  bits
    .ue(n % 2)
    .put(0, 2)
    .se(0)
    .ue(1);
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      bits
        .ue(I_PCM)
        .align()
        .bytes(samples(colourAt(column, row)));
    }
  }
  return unit(0x65, bits.trailing().end());
}

function samples({ y, cb, cr }: Colour): Buffer {
  return Buffer.concat([Buffer.alloc(BLOCK * BLOCK, y), Buffer.alloc(64, cb), Buffer.alloc(64, cr)]);
}

/** A NAL unit: after two zero bytes a 3 keeps small bytes from looking like the beginning of the next (H.264 §7.4.1). */
function unit(header: number, payload: Buffer): Buffer {
  const bytes = [header];
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3);
      zeros = 0;
    }
    bytes.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Buffer.from(bytes);
}
