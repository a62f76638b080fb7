import { Failure } from "../errors.ts";

/** How the bytes of a file were to be read. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** How much of a file is looked at to tell its encoding. In bytes. */
const LOOK = 4096;

/**
 * The text of a file whose encoding nobody has told: by its byte order mark, by where its zeros stand, as UTF-8 where it
 * is that throughout, else as Windows-1252, in which spreadsheets save. Throws a `Failure` for what is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingIn(bytes, () => isUtf8(bytes));
  // The decoder leaves the byte order mark of its own encoding out.
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) throw noText();
  return { text, encoding };
}

/** The same told of a file that is too large to hold: all of it is looked through, piece by piece. */
export async function encodingOf(pieces: AsyncIterable<Uint8Array>): Promise<TextEncoding> {
  let start: Uint8Array = new Uint8Array();
  let isValid = true;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const piece of pieces) {
    if (start.length < LOOK) start = Buffer.concat([start, piece.subarray(0, LOOK)]);
    isValid &&= isDecoded(() => decoder.decode(piece, { stream: true }));
  }
  isValid &&= isDecoded(() => decoder.decode());
  return encodingIn(start, () => isValid);
}

function encodingIn(start: Uint8Array, isUtf8Throughout: () => boolean): TextEncoding {
  if (WORKBOOK.every((byte, place) => start[place] === byte)) throw noText();
  return markedAs(start) ?? zerosOf(start) ?? (isUtf8Throughout() ? "utf-8" : "windows-1252");
}

/** The text of a file, piece by piece, without its byte order mark. Throws a `Failure` for what is no text. */
export async function* decodedPieces(
  pieces: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text.includes("\0")) throw noText();
    yield text;
  }
  yield decoder.decode();
}

/** A workbook of a spreadsheet is a ZIP archive. */
const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

function markedAs(bytes: Uint8Array): TextEncoding | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte))?.[0];
}

/** Where most characters are of the West, UTF-16 without a mark has a zero in every other place, and only there. */
function zerosOf(bytes: Uint8Array): TextEncoding | undefined {
  const start = [...bytes.subarray(0, LOOK)];
  const zerosAt = (rest: 0 | 1) => start.filter((byte, place) => byte === 0 && place % 2 === rest).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (Math.max(even, odd) * 4 < start.length || Math.min(even, odd) > 0) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

function isUtf8(bytes: Uint8Array): boolean {
  return isDecoded(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

function isDecoded(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    // The decoder's way to say no.
    return false;
  }
}

function noText(): Failure {
  return new Failure("invalid-input", "This file is not text.", {
    reason: "not-text",
    cure: "Save the sheet as CSV (UTF-8) and choose that file.",
  });
}
