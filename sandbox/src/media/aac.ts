import { Bits } from "./bits.ts";

/** Sound as AAC-LC, one channel: silence, or one line of the spectrum. */

export const SAMPLE_RATE = 16_000;
/** Samples in a frame. */
export const FRAME = 1024;
/** MPEG-4 AudioSpecificConfig: AAC-LC, 16 kHz, one channel. */
export const AUDIO_CONFIG = Buffer.from([0x14, 0x08]);

const BANDS = 8;
/** Spectral lines in those bands at 16 kHz. */
const LINES = 64;
const CODEBOOK = 1;
const GAIN = 191;
/** Codebook 1 (ISO 14496-3, 4.A.2): four zeros are one bit, a single +1 at one of the four places is five. */
const PLUS_ONE = [0x10, 0x13, 0x16, 0x14];

/** The frequency of a spectral line in Hz. */
export function lineOf(hertz: number): number {
  return Math.min(LINES - 1, Math.max(0, Math.round((hertz * 2 * FRAME) / SAMPLE_RATE - 0.5)));
}

/** One frame; `line` is the spectral line that sounds, null for silence. */
export function frame(line: number | null): Buffer {
  const bits = new Bits().put(0, 3).put(0, 4).put(GAIN, 8);
  bits
    .put(0, 4)
    .put(line === null ? 0 : BANDS, 6)
    .put(0, 1);
  if (line !== null) bits.put(CODEBOOK, 4).put(BANDS, 5).put(0, BANDS);
  bits.put(0, 3);
  if (line !== null) spectrum(bits, line);
  return bits.put(7, 3).end();
}

function spectrum(bits: Bits, line: number): void {
  for (let four = 0; four < LINES / 4; four += 1) {
    const code = four === Math.floor(line / 4) ? PLUS_ONE[line % 4] : undefined;
    if (code === undefined) bits.put(0, 1);
    else bits.put(code, 5);
  }
}
