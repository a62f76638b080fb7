import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

/** Draws initials on coloured geometry and encodes them as an indexed PNG. */

const GRID = 5;
const ROWS = 7;
/** Letters as seven rows of five dots, each row a number from 0 to 31 in base 32. */
const LETTERS: Readonly<Record<string, string>> = {
  A: "ehhvhhh",
  B: "uhhuhhu",
  C: "ehggghe",
  D: "uhhhhhu",
  E: "vggsggv",
  F: "vggsggg",
  G: "ehggjhf",
  H: "hhhvhhh",
  I: "e44444e",
  J: "72222ic",
  K: "hikokih",
  L: "ggggggv",
  M: "hrllhhh",
  N: "hhpljhh",
  O: "ehhhhhe",
  P: "uhhuggg",
  Q: "ehhhlid",
  R: "uhhukih",
  S: "fgge11u",
  T: "v444444",
  U: "hhhhhhe",
  V: "hhhhha4",
  W: "hhhllla",
  X: "hha4ahh",
  Y: "hhha444",
  Z: "v1248gv",
};

interface Palette {
  readonly ground: readonly number[];
  readonly shade: readonly number[];
  readonly ink: readonly number[];
}

/** A square picture for a person; equal names and ids give equal pictures. */
export function drawPortrait(name: string, id: string, size: number): Buffer {
  const hash = createHash("sha256").update(id).digest();
  const initials = initialsOf(name);
  const pixels = Buffer.alloc(size * (size + 1));
  const slope = 0.4 + (hash.readUInt8(1) % 100) / 100;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      pixels[y * (size + 1) + 1 + x] = colourAt(x / size, y / size, { initials, slope });
    }
  }
  return png(size, pixels, paletteOf(hash.readUInt8(0)));
}

function initialsOf(name: string): string {
  const words = name
    .normalize("NFD")
    .replaceAll(/[^A-Za-z ]/g, "")
    .split(" ")
    .filter(Boolean);
  const first = words[0]?.charAt(0) ?? "";
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : "";
  return (first + last).toUpperCase() || "X";
}

function colourAt(x: number, y: number, look: { initials: string; slope: number }): number {
  if (isInk(x, y, look.initials)) return 2;
  return y > look.slope * x + 0.25 ? 1 : 0;
}

/** Letters stand in the middle, each half as wide as the picture's inner field. */
function isInk(x: number, y: number, initials: string): boolean {
  const dot = 0.044;
  const width = (initials.length * (GRID + 1) - 1) * dot;
  const column = Math.floor((x - (1 - width) / 2) / dot);
  const row = Math.floor((y - (1 - ROWS * dot) / 2) / dot);
  if (column < 0 || row < 0 || row >= ROWS || column % (GRID + 1) === GRID) return false;
  const rows = LETTERS[initials.charAt(Math.floor(column / (GRID + 1)))];
  const bits = Number.parseInt(rows?.charAt(row) ?? "0", 32);
  return ((bits >> (GRID - 1 - (column % (GRID + 1)))) & 1) === 1;
}

function paletteOf(seed: number): Palette {
  const hue = (seed * 360) / 256;
  return { ground: rgb(hue, 0.42, 0.46), shade: rgb(hue + 24, 0.46, 0.38), ink: [255, 255, 255] };
}

function rgb(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  });
}

function png(size: number, pixels: Buffer, { ground, shade, ink }: Palette): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from([...ground, ...shade, ...ink])),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
