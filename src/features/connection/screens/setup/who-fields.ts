import { type Complaints, fields } from "../../../../web/form/field.ts";
import { chosenIn, complaintsAbout, FIELDS as OPERATORS, notAsked, startOf } from "../scripts/operators-form.ts";
import { WORDS as CONNECTION } from "../words.ts";
import type { Setup, SetupWish } from "./queries.ts";
import { WORDS } from "./words.ts";

const SETS = ["least", "targetconnect", "alga", "bright-pattern", "elentra"] as const;
const CLOUDS = ["global", "us-government", "us-defense", "china"] as const;

/** Names of the fields about the app, which have usual answers. */
export const OF_APP: readonly string[] = ["name", "permissionSet", "cloud", "multiTenant"];

export const FIELDS = fields([
  ...OPERATORS,
  { name: "name", kind: "text", label: () => WORDS.who.name, placeholder: () => WORDS.who.nameUsual, max: 100 },
  {
    name: "permissionSet",
    kind: "choice",
    label: () => WORDS.who.set,
    choices: SETS.map((value) => ({ value, title: () => WORDS.who.sets[value] })),
  },
  {
    name: "cloud",
    kind: "choice",
    label: () => WORDS.who.cloud,
    choices: CLOUDS.map((value) => ({ value, title: () => CONNECTION.clouds[value] })),
  },
  { name: "multiTenant", kind: "switch", label: () => WORDS.who.multiTenant, hint: () => WORDS.who.multiTenantHint },
]);

export { notAsked };

type Held = ReturnType<typeof heldOf>;

interface OfApp {
  readonly name: string;
  readonly permissionSet: string;
  readonly cloud: string;
  readonly multiTenant: boolean;
}

/** What the form holds at first: what was chosen before, else the usual. */
export function heldOf(setup: Setup | undefined) {
  const { operators, outside } = setup ?? {};
  return {
    ...startOf({ ...(operators && { operators }), ...(outside !== undefined && { outside }) }),
    ...appOf(setup),
  };
}

function appOf(setup: Setup | undefined): OfApp {
  if (setup === undefined) return { name: "", permissionSet: "least", cloud: "global", multiTenant: false };
  const { name, permissionSet, cloud, multiTenant } = setup;
  return { name, permissionSet, cloud, multiTenant };
}

/** What can be seen to be wrong before sending. */
export function complaints(held: Held): Complaints {
  return complaintsAbout(held);
}

/** The set-up as the API wants it. */
export function wishIn(held: Held): SetupWish {
  const { name, permissionSet, cloud, multiTenant } = held;
  return {
    name: name.trim() || WORDS.who.nameUsual,
    permissionSet: among(SETS, permissionSet),
    cloud: among(CLOUDS, cloud),
    multiTenant,
    ...chosenIn(held),
  };
}

/** The usual: for everybody. */
export function usualWish(): SetupWish {
  return { name: WORDS.who.nameUsual, operators: { kind: "everyone" } };
}

/** The one of these that a list of them was made of. */
function among<T extends string>(all: readonly [T, ...T[]], value: string): T {
  return all.find((each) => each === value) ?? all[0];
}
