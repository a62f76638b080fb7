import type { PlaceKind } from "../catalog.ts";
import type { Situation } from "./read-situation.ts";

type Placed = Pick<Situation, "room" | "link"> & {
  readonly session: Pick<Situation["session"], "place" | "meeting_wanted">;
  readonly appointment: Pick<Situation["appointment"], "customer_phone">;
};
export type Reader = "customer" | "host";

interface Where {
  readonly address: string;
  readonly number: string | undefined;
  readonly url: string;
  readonly phone: string | null;
  readonly reader: Reader;
  /** What follows where the way into Teams is not known yet. */
  readonly still: string;
}

const WORDS: Readonly<Record<PlaceKind, (where: Where) => string>> = {
  teams: ({ still }) => `Microsoft Teams${still}`,
  "in-person": ({ address }) => address,
  hybrid: ({ address, still }) => `${address}, or Microsoft Teams${still}`,
  phone: (where) => `By phone: ${callWords(where)}`,
  link: ({ url }) => `Online: ${url}`,
};

/** Where an appointment takes place, in words for whoever reads it. */
export function placeWords({ session, room, link, appointment }: Placed, reader: Reader): string {
  const place = { address: "", number: undefined, url: "", ...session.place };
  const still = session.meeting_wanted && link === null ? " (the link follows)" : "";
  const address = room === undefined ? place.address : `${room}, ${place.address}`;
  return WORDS[place.kind]({ ...place, address, still, phone: appointment.customer_phone, reader });
}

function callWords({ number, phone, reader }: Where): string {
  if (number !== undefined) return reader === "host" ? `the customer calls ${number}` : `call ${number}`;
  if (reader === "host") return phone === null ? "call the customer" : `call the customer at ${phone}`;
  return phone === null ? "we call you" : `we call you at ${phone}`;
}

/** The place of a calendar entry; undefined for Teams alone, which calendar files name by themselves. */
export function locationOf(placed: Placed, reader: Reader): string | undefined {
  const { kind } = placed.session.place;
  if (kind === "teams") return undefined;
  // The link stands in a field of its own.
  if (kind === "hybrid")
    return placeWords({ ...placed, session: { ...placed.session, meeting_wanted: false } }, reader);
  return placeWords(placed, reader);
}
