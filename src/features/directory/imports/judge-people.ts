import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { erasedAmong } from "../../../kernel/privacy/tombstones.ts";
import { AUDIENCES, type Person, PersonChange } from "../contract.ts";
import {
  insertPeople,
  lockedPeople,
  peopleByKey,
  type PersonKey,
  type PersonRow,
  updatePeople,
} from "../people/store.ts";
import { changed, givenAs, newlyTelling, tellingOf } from "../rules.ts";
import { rulesOfBoth } from "../matching/store.ts";
import { ERASED, faultIn, fieldsIn, type Judge, meantBy, NAMELESS, outcomesOf, type Verdict } from "./judging.ts";
import { folded, type Row } from "./rules.ts";

/** A row that would be written. */
interface Writing {
  readonly person: PersonRow;
  readonly touched?: readonly string[];
}

type PersonVerdict = Verdict<Writing>;

/** Judges rows of people by whom they name, and writes those that are right. */
export const judgePeople: Judge = async (ctx, tx, { plan, rows, audience = "operator", import: of }) => {
  // What is about to be written whole must not change between being read and that.
  const look = of === undefined ? peopleByKey : lockedPeople;
  const found = await heldBy(rows, personKey(plan.keyTarget), (key, values) => look(tx, key, values));
  const judged = rows.map((row) => judgeRow(ctx, row, { found, key: plan.keyTarget, audience }));
  const verdicts = await withoutErased(ctx, tx, { judged, known: [...found.values()].flat() });
  const ready = verdicts.flatMap((verdict) => ("write" in verdict ? [verdict] : []));
  return {
    outcomes: outcomesOf(verdicts),
    write: async () => {
      const [added, altered] = ["added", "changed"].map((kind) => ready.filter(({ outcome }) => outcome === kind));
      await insertPeople(
        tx,
        (added ?? []).map(({ write }) => write.person),
        ctx.now,
      );
      await updatePeople(
        tx,
        (altered ?? []).map(({ write }) => write.person),
      );
      await ctx.recordAll(
        tx,
        ready.map(({ write: { person, touched } }) => ({
          what: touched ? "person.changed" : "person.added",
          about: person.id,
          data: { ...(touched ? { changed: touched } : { audience: person.audience }), import: of },
        })),
      );
    },
  };
};

function personKey(target: string): PersonKey {
  if (target === "id" || target === "email") return target;
  return `field:${target.slice("field:".length)}`;
}

/** Who is there already, by what rows are known by. */
async function heldBy(
  rows: readonly Row[],
  key: PersonKey,
  look: (key: PersonKey, values: readonly string[]) => Promise<Person[]>,
): Promise<Map<string, Person[]>> {
  const values = rows.flatMap(({ values }) => (values[key] === undefined ? [] : [values[key]]));
  const usable = key === "id" ? values.filter((value) => UUID.test(value)) : values;
  const people = await look(key, usable);
  return Map.groupBy(people, (person) => folded(keyOf(person, key)));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function keyOf(person: Person, key: PersonKey): string {
  if (key === "id") return person.id;
  return (key === "email" ? person.email : givenAs(person.fields, key.slice("field:".length))) ?? "";
}

interface Known {
  readonly found: ReadonlyMap<string, readonly Person[]>;
  readonly key: string;
  readonly audience: Person["audience"];
}

function judgeRow(ctx: Context, row: Row, { found, key, audience }: Known): PersonVerdict {
  const checked = PersonChange.safeParse(wishIn(row.values));
  if (!checked.success) return { outcome: "refused", fault: faultIn(checked.error) };
  const meant = meantBy(row, key, found);
  if ("fault" in meant) return { outcome: "refused", fault: meant.fault };
  return meant.there ? changeOf(meant.there, checked.data) : added(ctx, checked.data, audience);
}

function added(ctx: Context, wish: PersonChange, usual: Person["audience"]): PersonVerdict {
  const { name, email, audience = usual, fields = {} } = wish;
  if (name === undefined) return { outcome: "refused", fault: NAMELESS };
  const person = { id: ctx.random.uuid(), name, audience, fields, ...(email && { email }) };
  return { outcome: "added", write: { person } };
}

function wishIn(values: Row["values"]) {
  const { name, email, audience } = values;
  const said = AUDIENCES.find((each) => each === audience?.toLowerCase()) ?? audience;
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(said !== undefined && { audience: said }),
    fields: fieldsIn(values),
  };
}

function changeOf(person: Person, wish: PersonChange): PersonVerdict {
  const { after, touched } = changed(person, wish);
  if (touched.length === 0) return { outcome: "unchanged" };
  return { outcome: "changed", write: { person: { id: person.id, ...after }, touched } };
}

/** Nobody who was erased comes back, neither as somebody new nor as what somebody else is changed into. */
async function withoutErased(
  ctx: Context,
  tx: Transaction,
  { judged, known }: { judged: readonly PersonVerdict[]; known: readonly Person[] },
): Promise<PersonVerdict[]> {
  const rules = await rulesOfBoth(tx);
  const before = new Map(known.map((person) => [person.id, person]));
  const telling = judged.map((verdict) => {
    if (!("write" in verdict)) return [];
    const { person } = verdict.write;
    const rule = rules[person.audience];
    const was = before.get(person.id);
    return was ? newlyTelling(was, { ...person, email: person.email }, rule) : tellingOf(person, rule);
  });
  const erased = await erasedAmong(tx, ctx, telling);
  return judged.map((verdict, place) => (erased.has(place) ? { outcome: "refused", fault: ERASED } : verdict));
}
