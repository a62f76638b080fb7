import type { OrganisationId } from "../database/database.ts";

/** Something that came from outside. Two items of one source with the same `dedupe` are the same item, delivered twice. */
export interface Delivery {
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly dedupe: string;
  /** JSON as text. */
  readonly body: string;
}

/** What was kept and waits to be understood. */
export interface Letter {
  /** Unique for as long as it waits. */
  readonly id: string;
  /** The row that it was kept in, with others. */
  readonly bundle: string;
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly dedupe: string;
  readonly body: unknown;
}

/** How much goes into one row, in characters; a letter that is larger has a row of its own. */
const LARGEST = 1024 * 1024;

interface Bundle {
  readonly organisation: OrganisationId;
  readonly source: string;
  /** JSON: pairs of `dedupe` and body. */
  readonly letters: string;
  readonly count: number;
}

/** Deliveries of the same organisation and source, as few texts as their size allows. */
export function bundled(deliveries: readonly Delivery[]): Bundle[] {
  const groups = Map.groupBy(deliveries, ({ organisation, source }) => `${organisation} ${source}`);
  return [...groups.values()].flatMap((own) =>
    inPieces(own).map((piece) => ({
      organisation: piece[0].organisation,
      source: piece[0].source,
      letters: `[${piece.map(({ dedupe, body }) => `[${JSON.stringify(dedupe)},${body}]`).join(",")}]`,
      count: piece.length,
    })),
  );
}

type Piece = [Delivery, ...Delivery[]];

function inPieces(deliveries: readonly Delivery[]): Piece[] {
  const pieces: Piece[] = [];
  let room = 0;
  for (const delivery of deliveries) {
    const last = pieces.at(-1);
    room -= delivery.body.length;
    if (last !== undefined && room >= 0) {
      last.push(delivery);
    } else {
      pieces.push([delivery]);
      room = LARGEST - delivery.body.length;
    }
  }
  return pieces;
}

/** The letters of a bundle, as they were kept. */
export function lettersIn({
  id: bundle,
  organisation,
  source,
  letters,
}: {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly letters: string;
}): Letter[] {
  const pairs: [string, unknown][] = JSON.parse(letters);
  return pairs.map(([dedupe, body], place) => ({
    id: `${bundle}/${place}`,
    bundle,
    organisation,
    source,
    dedupe,
    body,
  }));
}
