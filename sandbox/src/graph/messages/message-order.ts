import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { instantOf } from "../../kernel/clock.ts";
import type { Call } from "../protocol/call.ts";
import { type Condition, type Operator, parseFilter } from "../protocol/filter.ts";
import { badRequest } from "../protocol/refusal.ts";

/** The two times that messages of a chat are sorted and filtered by, and the comparisons each of them takes. */
interface Time {
  readonly of: (message: ChatMessageRecord) => number;
  readonly operators: ReadonlySet<Operator>;
}

const TIMES: ReadonlyMap<string, Time> = new Map<string, Time>([
  ["lastmodifieddatetime", { of: ({ modifiedAt }) => modifiedAt, operators: new Set<Operator>(["gt", "lt"]) }],
  ["createddatetime", { of: ({ createdAt }) => createdAt, operators: new Set<Operator>(["lt"]) }],
]);

/** Newest first by the time that $orderby names; filtered only where $filter names the same one. */
export function byWish(call: Call, messages: readonly ChatMessageRecord[]): ChatMessageRecord[] {
  const wish = call.query.get("$orderby");
  const name = wish === undefined ? "lastmodifieddatetime" : orderIn(wish);
  const time = timeNamed(name, wish ?? "");
  const filter = wish === undefined ? undefined : call.query.get("$filter");
  const tests = filter === undefined ? [] : testsIn(parseFilter(filter), name);
  return messages
    .filter((message) => tests.every((test) => test(message)))
    .sort((a, b) => time.of(b) - time.of(a) || b.createdAt - a.createdAt);
}

function timeNamed(name: string, wish: string): Time {
  const time = TIMES.get(name);
  if (time === undefined) throw badRequest(`QueryOptions to order by '${wish}' is not supported.`);
  return time;
}

function orderIn(wish: string): string {
  const [name = "", direction = "asc"] = wish.trim().split(/\s+/);
  if (direction.toLowerCase() === "desc") return name.toLowerCase();
  throw badRequest(`QueryOptions to order by '${name}' in 'Ascending' direction is not supported.`);
}

type Test = (message: ChatMessageRecord) => boolean;

/** Nothing to test where the filter is about another property: Teams ignores it then. */
function testsIn(condition: Condition, name: string): Test[] {
  const comparisons = comparisonsIn(condition);
  if (comparisons.some((comparison) => comparison.name !== name)) return [];
  return comparisons.map((comparison) => testOf(comparison, timeNamed(name, name)));
}

interface Comparison {
  readonly name: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Comparisons of a property with a text, joined by `and`; throws for any other filter. */
function comparisonsIn(condition: Condition): Comparison[] {
  if (condition.kind === "join" && condition.word === "and") return condition.parts.flatMap(comparisonsIn);
  if (condition.kind === "compare" && condition.left.kind === "path" && condition.right.kind === "literal") {
    const name = condition.left.segments.join("/").toLowerCase();
    return [{ name, operator: condition.operator, value: String(condition.right.value) }];
  }
  throw badRequest("The $filter of messages takes comparisons joined by 'and' only.");
}

function testOf({ name, operator, value }: Comparison, time: Time): Test {
  const limit = instantOf(value);
  if (limit === undefined) throw badRequest(`'${value}' is no time that '${name}' can be compared with.`);
  if (!time.operators.has(operator)) {
    throw badRequest(`The entity property '${name}' and operationKind '${operator}' is not allowed in $filter query.`);
  }
  return operator === "gt" ? (message) => time.of(message) > limit : (message) => time.of(message) < limit;
}

/** What a delta query starts from: messages changed after the time that its $filter names. */
export function changedSince(filter: string): Test {
  const time: Time = { of: ({ modifiedAt }) => modifiedAt, operators: new Set<Operator>(["gt"]) };
  const comparisons = comparisonsIn(parseFilter(filter));
  const stranger = comparisons.find(({ name }) => name !== "lastmodifieddatetime");
  if (stranger !== undefined) {
    throw badRequest(`The entity property '${stranger.name}' is not allowed in $filter query.`);
  }
  const tests = comparisons.map((comparison) => testOf(comparison, time));
  return (message) => tests.every((test) => test(message));
}
