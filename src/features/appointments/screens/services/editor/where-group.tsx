import { PLACES, type PlaceKind } from "../../../catalog.ts";
import { WORDS } from "../../words.ts";
import { SERVICES } from "../words.ts";
import { ChoiceControl, TextControl } from "./controls.tsx";
import type { Draft } from "./draft.ts";
import type { ServiceForm } from "./use-service-form.ts";

const { fields: words } = SERVICES;
type Place = Draft["place"];

/** What a place of each kind begins as. */
const AT_FIRST: Readonly<Record<PlaceKind, Place>> = {
  teams: { kind: "teams" },
  "in-person": { kind: "in-person", address: "" },
  hybrid: { kind: "hybrid", address: "" },
  phone: { kind: "phone" },
  link: { kind: "link", url: "" },
};

/** Where it takes place. */
export function WhereGroup({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const { place } = draft;
  const set = (other: Place) => change({ place: other });
  return (
    <>
      <ChoiceControl
        label={words.kind}
        value={place.kind}
        choices={PLACES}
        words={WORDS.places}
        change={(kind) => set(AT_FIRST[kind])}
      />
      {"address" in place && (
        <TextControl
          label={words.address}
          required
          value={place.address}
          change={(address) => set({ ...place, address })}
          complaint={complaint("place")}
        />
      )}
      {place.kind === "phone" && (
        <TextControl
          label={words.phone}
          hint={words.phoneHint}
          value={place.number ?? ""}
          change={(number) => set({ kind: "phone", ...(number !== "" && { number }) })}
          complaint={complaint("place")}
        />
      )}
      {place.kind === "link" && (
        <TextControl
          label={words.url}
          required
          value={place.url}
          change={(url) => set({ kind: "link", url })}
          complaint={complaint("place")}
        />
      )}
    </>
  );
}
