import type { Schemas } from "../../../../../sdk/src/index.ts";
import { WORDS } from "./words.ts";

type Place = Schemas["AppointmentPlace"];
type WordsOf = { readonly [K in Place["kind"]]: (place: Extract<Place, { kind: K }>) => string };

const PLACES: WordsOf = {
  teams: () => WORDS.place.teams,
  "in-person": ({ address }) => WORDS.place["in-person"]({ address }),
  hybrid: ({ address }) => WORDS.place.hybrid({ address }),
  phone: ({ number }) => (number === undefined ? WORDS.place.called : WORDS.place.call({ number })),
  link: ({ url }) => WORDS.place.link({ host: new URL(url).host }),
};

/** "In a Teams meeting", "At 12 High Street": where an appointment takes place. */
export function placeWords<K extends Place["kind"]>(place: Extract<Place, { kind: K }>): string {
  const words: (place: Extract<Place, { kind: K }>) => string = PLACES[place.kind];
  return words(place);
}
