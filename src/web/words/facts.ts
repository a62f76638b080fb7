import { sentence, type Value } from "./catalogue.ts";
import { type Message, Pattern } from "./message.ts";

type Data = Readonly<Record<string, unknown>>;

/** How a fact reads, by its name: its data in, a sentence out. The names are also what the live stream is listened to for. */
export type FactWords = Readonly<Record<string, (data: Data) => string>>;

/**
 * The sentences of a feature's facts, by the fact's name. An argument is the text or number of that name in the fact's
 * data, and `hasX` is "yes" where the data has such an x, else "no": what is read may have been recorded years ago.
 */
export function factWords<const M extends Readonly<Record<string, Message>>>(
  feature: string,
  messages: M,
): Readonly<Record<keyof M, (data: Data) => string>> {
  const told = Object.entries(messages).map(([what, message]) => [what, teller(`${feature}.facts.${what}`, message)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the same entries, one by one
  return Object.fromEntries(told) as Record<keyof M, (data: Data) => string>;
}

function teller(key: string, message: Message): (data: Data) => string {
  const say = sentence(key, message);
  const names = message instanceof Pattern ? message.names : [];
  return (data) => say(Object.fromEntries(names.map((name) => [name, valueOf(name, data)])));
}

function valueOf(name: string, data: Data): Value {
  if (!/^has[A-Z]/.test(name)) return known(data[name]) ?? "";
  const about = name.charAt(3).toLowerCase() + name.slice(4);
  return known(data[about]) === undefined ? "no" : "yes";
}

function known(value: unknown): string | number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" ? value : undefined;
}
