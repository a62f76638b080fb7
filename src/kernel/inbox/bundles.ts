import { isUtf8 } from "node:buffer";
import type { OrganisationId } from "../database/database.ts";

/** What came from outside in one piece: one letter or several. */
export interface Delivery {
  readonly organisation: OrganisationId;
  readonly source: string;
  /** As it came: JSON in UTF-8 that fits on a line. */
  readonly json: Uint8Array;
  /** How many letters it holds. */
  readonly count: number;
}

/** A letter as its delivery holds it. */
export interface Written {
  /** Two letters of one source with the same `dedupe` are the same one, delivered twice; undefined where it is like no other. */
  readonly dedupe: string | undefined;
  readonly body: unknown;
  /** What came along with it; undefined where nothing did. */
  readonly along?: unknown;
}

/** What was kept and waits to be understood. */
export interface Letter extends Written {
  /** Unique for as long as it waits. */
  readonly id: string;
  /** The row that it was kept in, with others. */
  readonly bundle: string;
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly dedupe: string;
  readonly along: unknown;
}

/** How much goes into one row, in bytes; a delivery that is larger has a row of its own. */
const LARGEST = 1024 * 1024;

/** Deliveries of one organisation and source that share a row. */
export interface Bundle {
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly deliveries: readonly Delivery[];
  /** How many letters they hold. */
  readonly count: number;
}

/** Deliveries of the same organisation and source, as few rows as their size allows. */
export function bundled(deliveries: readonly Delivery[]): Bundle[] {
  const groups = Map.groupBy(deliveries, ({ organisation, source }) => `${organisation} ${source}`);
  return [...groups.values()].flatMap((own) =>
    inPieces(own).map((piece) => ({
      organisation: piece[0].organisation,
      source: piece[0].source,
      deliveries: piece,
      count: piece.reduce((sum, { count }) => sum + count, 0),
    })),
  );
}

type Piece = [Delivery, ...Delivery[]];

function inPieces(deliveries: readonly Delivery[]): Piece[] {
  const pieces: Piece[] = [];
  let room = 0;
  for (const delivery of deliveries) {
    const size = delivery.json.length + 1;
    const last = pieces.at(-1);
    room -= size;
    if (last !== undefined && room >= 0) {
      last.push(delivery);
    } else {
      pieces.push([delivery]);
      room = LARGEST - size;
    }
  }
  return pieces;
}

const [LINE_FEED, NUL, BRACE] = [0x0a, 0, 0x7b];

/** Whether a delivery can be kept as it is: an object on one line, and nothing in it that PostgreSQL takes for no text. */
export function fitsOnLine(json: Buffer): boolean {
  // No mark of the order of bytes, either, which is no part of JSON.
  return json[0] === BRACE && !json.includes(LINE_FEED) && !json.includes(NUL) && isUtf8(json);
}

/** What bundles are written into, again and again: memory that is new for each would have V8 look for garbage all the time. */
const sheets: Buffer[] = [];
/** As many as are written at the same time on a usual day. */
const SPARE = 4;

/**
 * Lends what is kept of bundles for as long as the work with it lasts: the deliveries as they came, each behind a line
 * feed, since to write them anew would cost more than all else that is done with them.
 */
export async function withTexts<T>(
  bundles: readonly Bundle[],
  work: (filled: readonly Filled[]) => Promise<T>,
): Promise<T> {
  const filled = bundles.map(fill);
  try {
    return await work(filled);
  } finally {
    const again = filled.map(({ sheet }) => sheet).filter(({ length }) => length === LARGEST);
    sheets.push(...again.slice(0, SPARE - sheets.length));
  }
}

interface Filled {
  readonly bundle: Bundle;
  readonly text: Buffer;
  readonly sheet: Buffer;
}

function fill(bundle: Bundle): Filled {
  const size = bundle.deliveries.reduce((sum, { json }) => sum + 1 + json.length, 0);
  const sheet = size > LARGEST ? Buffer.alloc(size) : (sheets.pop() ?? Buffer.alloc(LARGEST));
  let at = 0;
  for (const { json } of bundle.deliveries) {
    sheet[at++] = LINE_FEED;
    sheet.set(json, at);
    at += json.length;
  }
  return { bundle, sheet, text: sheet.subarray(0, at) };
}

/** How one source's deliveries are read; never throws. */
export type ReadDelivery = (line: string) => readonly Written[];

interface Kept {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly letters: string;
}

/** The letters of a bundle; never throws, since what one sender wrote must not hold up all others. */
export function lettersIn({ id: bundle, organisation, source, letters }: Kept, read: ReadDelivery): Letter[] {
  return writtenIn(letters, read).map(({ dedupe, body, along }, place) => {
    const id = `${bundle}/${place}`;
    return { id, bundle, organisation, source, dedupe: dedupe ?? id, body, along };
  });
}

/** A letter that cannot be read: it is one all the same, so that somebody counts it and it does not wait for ever. */
const UNREADABLE: Written = { dedupe: undefined, body: undefined };

function writtenIn(text: string, read: ReadDelivery): readonly Written[] {
  if (!text.startsWith("\n")) return writtenBefore(text);
  const lines = text.slice(1).split("\n");
  return lines.flatMap((line) => {
    const written = read(line);
    return written.length === 0 ? UNREADABLE : written;
  });
}

/** Older Parleys kept letters that they had read already: alone, and later with what came along with several of them. */
type Paired = readonly (readonly [dedupe: string, body: unknown, along?: number])[];
type Old = Paired | { readonly letters: Paired; readonly along: readonly unknown[] };

function writtenBefore(text: string): readonly Written[] {
  const kept: Old = JSON.parse(text);
  const { letters, along: came } = "letters" in kept ? kept : { letters: kept, along: [] };
  return letters.map(([dedupe, body, along = -1]) => ({ dedupe, body, along: came[along] }));
}
