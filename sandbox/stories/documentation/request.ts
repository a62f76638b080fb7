import type { Said } from "../visitor.ts";
import type { Example } from "./examples.ts";
import { idForPlace, idForProperty, peopleFor } from "./places.ts";
import type { Stage } from "./stage.ts";
import type { Wish } from "./wishes.ts";

/** What is asked of the sandbox for an example. */
interface Asked {
  /** Behind /v1.0 */
  readonly path: string;
  readonly body: Said;
}

/** The example with the ids of the campus in place of Contoso's; a wish says what else has to be different. */
export function requestFor(example: Example, stage: Stage, wish: Wish): Asked {
  return {
    path: wish.path === undefined ? pathOf(example, stage) : filled(wish.path, stage, encodeURIComponent),
    body:
      wish.body === undefined
        ? moved(example.requestBody ?? example.requestText, example, stage)
        : JSON.parse(filled(JSON.stringify(wish.body), stage, String)),
  };
}

/** Puts ids of the stage in place of {names}. */
function filled(text: string, stage: Stage, write: (id: string) => string): string {
  return text.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => write(stage.id(name)));
}

function pathOf(example: Example, stage: Stage): string {
  const [path = "", ...query] = example.url.slice("/v1.0/".length).split("?");
  const template = example.endpoint.split(" /")[1]?.split("/") ?? [];
  const given = path.split("/").filter(Boolean);
  // /me stands for the first two segments of the template.
  const shift = given[0] === "me" ? 1 : 0;
  const segments = given.map((segment, i) => {
    const index = i === 0 ? 0 : i + shift;
    if (!/^\{\w+\}$/.test(template[index] ?? "")) return segment;
    const place = `/${template.slice(0, index + 1).join("/")}`;
    return encodeURIComponent(stage.id(idForPlace(place, example.endpoint)));
  });
  return `/${segments.join("/")}${query.length === 0 ? "" : `?${query.join("?")}`}`;
}

/** The same body with the addresses and ids in it moved to the campus. */
function moved(body: Said, example: Example, stage: Stage): Said {
  const people = peopleFor(example.endpoint).map((name) => stage.id(name));
  const known = new Map<string, string>();
  const person = (name: string): string => {
    const id = known.get(name) ?? people[known.size % people.length] ?? name;
    // A placeholder stands for another person each time.
    known.set(name.startsWith("{") ? `${name} ${known.size}` : name, id);
    return id;
  };
  const text = (value: string): string =>
    value
      .replace(
        /(\/(?:users|directoryObjects))(?:\('|\/)([^'/]+)(?:'\))?$/,
        (_, place, name) => `${place}/${person(name)}`,
      )
      .replace(/@contoso(\.onmicrosoft)?\.com$/i, "@campus.example");
  const walk = (value: Said, key: string): Said => {
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
    if (typeof value !== "string") return value;
    const name = idForProperty(key, value);
    if (name !== undefined) return stage.id(name);
    return key === "userId" ? person(value) : text(value);
  };
  return walk(body, "");
}
