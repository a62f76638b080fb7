import type { OrganisationId } from "../database/database.ts";

/** Something that came from outside. Two items of one source with the same `dedupe` are the same item, delivered twice. */
export interface Delivery {
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly dedupe: string;
  /** JSON as text. */
  readonly body: string;
  /** The same; what others of the same moment bring along, too, is kept once for all of them. */
  readonly along?: string | undefined;
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
  /** Undefined where nothing came along. */
  readonly along: unknown;
}

/** How much goes into one row, in characters; a letter that is larger has a row of its own. */
const LARGEST = 1024 * 1024;

interface Bundle {
  readonly organisation: OrganisationId;
  readonly source: string;
  /** `Bundled` as JSON. */
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
      letters: textOf(piece),
      count: piece.length,
    })),
  );
}

interface Bundled {
  readonly along: readonly unknown[];
  /** Each with the place of what came along with it, if anything did. */
  readonly letters: readonly (readonly [dedupe: string, body: unknown, along?: number])[];
}

function textOf(deliveries: readonly Delivery[]): string {
  const places = new Map<string, number>();
  const placeOf = (along: string) => {
    const place = places.get(along) ?? places.size;
    places.set(along, place);
    return place;
  };
  const letters = deliveries.map(({ dedupe, body, along }) =>
    along === undefined
      ? `[${JSON.stringify(dedupe)},${body}]`
      : `[${JSON.stringify(dedupe)},${body},${placeOf(along)}]`,
  );
  return `{"along":[${[...places.keys()].join(",")}],"letters":[${letters.join(",")}]}`;
}

type Piece = [Delivery, ...Delivery[]];

function inPieces(deliveries: readonly Delivery[]): Piece[] {
  const pieces: Piece[] = [];
  let room = 0;
  for (const delivery of deliveries) {
    const size = delivery.body.length + (delivery.along?.length ?? 0);
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
  const kept: Bundled | Bundled["letters"] = JSON.parse(letters);
  // An older Parley kept the letters alone.
  const bundled = "along" in kept ? kept : { along: [], letters: kept };
  return bundled.letters.map(([dedupe, body, along = -1], place) => ({
    id: `${bundle}/${place}`,
    bundle,
    organisation,
    source,
    dedupe,
    body,
    along: bundled.along[along],
  }));
}
