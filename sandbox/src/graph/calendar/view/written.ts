import { isList, isObject, type Json } from "../../../kernel/json.ts";
import type { Answer } from "../../protocol/call.ts";

// Keyed by the objects themselves, so only for rows in Graph's words that are kept as long as the rows they were made of.
const known = new WeakMap<object, Buffer>();

const COMMA = Buffer.from(",");
const END = Buffer.from("]}");

/** An answer with a list whose items are the same objects again and again, with each of them written only once. */
export function writtenList(answer: Answer): Answer {
  const { json } = answer;
  if (!isObject(json)) return answer;
  const { value, ...rest } = json;
  if (!isList(value)) return answer;
  const head = Buffer.from(JSON.stringify({ ...rest, value: [] }).slice(0, -2));
  const items = value.flatMap((item, i) => (i === 0 ? [writtenOf(item)] : [COMMA, writtenOf(item)]));
  return { ...answer, written: Buffer.concat([head, ...items, END]) };
}

function writtenOf(item: Json): Buffer {
  if (!isObject(item)) return Buffer.from(JSON.stringify(item));
  const bytes = known.get(item) ?? Buffer.from(JSON.stringify(item));
  known.set(item, bytes);
  return bytes;
}
