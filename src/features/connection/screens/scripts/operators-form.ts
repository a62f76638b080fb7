import type { Schemas } from "../../../../../sdk/src/index.ts";
import { type Complaints, fields } from "../../../../web/form/field.ts";
import { LOGIN, OBJECT_ID } from "../../operators/catalog.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;

type Operators = Schemas["Operators"];

/** What is sent. */
export interface Chosen {
  readonly operators: Operators;
  readonly outside?: string;
}

export const FIELDS = fields([
  {
    name: "operators.kind",
    kind: "choice",
    label: () => words.kind,
    choices: [
      { value: "group", title: () => words.group, hint: () => words.groupHint },
      { value: "people", title: () => words.people, hint: () => words.peopleHint },
      { value: "everyone", title: () => words.everyone, hint: () => words.everyoneHint },
    ],
  },
  { name: "operators.id", kind: "text", label: () => words.id, hint: () => words.idHint, required: true, max: 36 },
  { name: "operators.name", kind: "text", label: () => words.name, required: true, max: 256 },
  {
    name: "operators.logins",
    kind: "multiline",
    label: () => words.logins,
    hint: () => words.loginsHint,
    required: true,
  },
  { name: "outside", kind: "text", label: () => words.outside, hint: () => words.outsideHint, max: 113 },
]);

/** What the form holds. */
export interface Held {
  readonly "operators.kind": string;
  readonly "operators.id": string;
  readonly "operators.name": string;
  readonly "operators.logins": string;
  readonly outside: string;
}

/** What it holds at first: what was chosen before, else a group, which needs no second script for a new operator. */
export function startOf({ operators = A_GROUP, outside = "" }: Schemas["OperatorsKept"]): Held {
  return { ...EMPTY, "operators.kind": operators.kind, ...FILLED[operators.kind](operators), outside };
}

const A_GROUP: Operators = { kind: "group", id: "", name: "" };
const EMPTY = { "operators.id": "", "operators.name": "", "operators.logins": "" };

const FILLED: Record<Operators["kind"], (operators: Operators) => Partial<Held>> = {
  everyone: () => ({}),
  group: (chosen) => (chosen.kind === "group" ? { "operators.id": chosen.id, "operators.name": chosen.name } : {}),
  people: (chosen) => (chosen.kind === "people" ? { "operators.logins": chosen.logins.join("\n") } : {}),
};

const ASKED: Readonly<Record<string, readonly string[]>> = {
  group: ["operators.id", "operators.name", "outside"],
  people: ["operators.logins", "outside"],
  everyone: [],
};

/** Fields that the chosen kind has no use for. */
export function notAsked({ "operators.kind": kind }: Held): readonly string[] {
  const asked = ASKED[kind] ?? [];
  return FIELDS.map(({ name }) => name).filter((name) => name !== "operators.kind" && !asked.includes(name));
}

/** What can be seen to be wrong before sending. */
export function complaintsAbout(held: Held): Complaints {
  const { operators } = chosenIn(held);
  if (operators.kind === "group" && !OBJECT_ID.test(operators.id)) return { "operators.id": words.idWrong };
  const stranger = operators.kind === "people" ? operators.logins.find((login) => !LOGIN.test(login)) : undefined;
  return stranger === undefined ? {} : { "operators.logins": words.loginsWrong({ login: stranger }) };
}

/** The choice as the API wants it. */
export function chosenIn(held: Held): Chosen {
  const outside = held.outside.trim();
  if (held["operators.kind"] === "everyone") return { operators: { kind: "everyone" } };
  return { operators: some(held), ...(outside !== "" && { outside }) };
}

function some(held: Held): Operators {
  if (held["operators.kind"] === "group") {
    return { kind: "group", id: held["operators.id"].trim(), name: held["operators.name"].trim() };
  }
  const logins = held["operators.logins"].split(/[\s,;]+/).filter((login) => login !== "");
  return { kind: "people", logins };
}
