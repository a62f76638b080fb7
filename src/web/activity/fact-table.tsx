import type { Fact } from "../../../sdk/src/index.ts";
import { FACT_NAMES, FACT_WORDS } from "../fact-words.ts";
import { ScreenLink } from "../parts/links.tsx";
import type { Filter, TableOf } from "../table/table.ts";
import { clockMomentWords, viewer } from "../when/words.ts";
import { type Actor, nameOf } from "../facts/actors.ts";
import { WORDS } from "./words.ts";

const { columns, kinds } = WORDS;

interface Reader {
  readonly staff: readonly Actor[];
  readonly parameters: URLSearchParams;
}

/** How facts stand in a list. Whatever the address asks for can be chosen, and dropped again. */
export function factTable({ staff, parameters }: Reader): TableOf<Fact> {
  const to = ({ id }: Fact) => `/activity?${String(withFact(parameters, id))}`;
  return {
    name: "activity",
    title: () => WORDS.title,
    rowKey: ({ id }) => id,
    to,
    search: () => WORDS.search,
    filters: [whatFilter(), whoFilter(staff, parameters.get("actor")), ...aboutFilter(parameters.get("about"))],
    columns: [
      {
        key: "what",
        title: () => columns.what,
        cell: (fact) => <ScreenLink to={to(fact)}>{sentenceOf(fact)}</ScreenLink>,
        width: "wide",
      },
      { key: "who", title: () => columns.who, cell: ({ actor }) => nameOf(actor, staff) },
      { key: "when", title: () => columns.when, cell: ({ at }) => clockMomentWords(new Date(at), viewer()) },
      { key: "fact", title: () => columns.fact, cell: ({ what }) => what, hidden: true },
      { key: "about", title: () => columns.about, cell: ({ about }) => about, hidden: true },
    ],
  };
}

export function sentenceOf({ what, data }: Fact): string {
  return FACT_WORDS[what]?.(data) ?? what;
}

function whatFilter(): Filter {
  const nouns = [...new Set(FACT_NAMES.map((name) => name.slice(0, name.indexOf("."))))];
  const choices = nouns.map((noun) => ({ value: `${noun}.*`, title: () => kindWords(noun) }));
  return {
    key: "what",
    title: () => columns.what,
    choices: choices.toSorted((one, other) => one.title().localeCompare(other.title())),
  };
}

/** A kind of a feature to come is called as its facts are. */
function kindWords(noun: string): string {
  return isNamed(noun) ? kinds[noun] : noun;
}

function isNamed(noun: string): noun is keyof typeof kinds {
  return Object.hasOwn(kinds, noun);
}

const ALWAYS = ["parley", "key:bootstrap"];

function whoFilter(staff: readonly Actor[], asked: string | null): Filter {
  const actors = new Set([...ALWAYS, ...staff.map(({ actor }) => actor), ...(asked === null ? [] : [asked])]);
  const choices = [...actors].map((actor) => ({ value: actor, title: () => nameOf(actor, staff) }));
  return { key: "actor", title: () => columns.who, choices };
}

/** Nobody picks an id from a list; one comes with a link. */
function aboutFilter(asked: string | null): Filter[] {
  if (asked === null) return [];
  return [{ key: "about", title: () => columns.about, choices: [{ value: asked, title: () => WORDS.oneThing }] }];
}

function withFact(parameters: URLSearchParams, id: string): URLSearchParams {
  const after = new URLSearchParams(parameters);
  after.set("fact", id);
  return after;
}
