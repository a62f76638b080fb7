import { createHash } from "node:crypto";
import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { RosterMember } from "../../contract.ts";
import { settingsOf } from "../../settings/store.ts";
import type { RosterCounts } from "../contract.ts";
import type { ClassSaid, Draft } from "../reading/draft.ts";
import { changesBetween, tallied } from "../rules.ts";
import {
  type ChangeWrite,
  insertChanges,
  type KnownClass,
  knownClasses,
  membersIn,
  type PersonWrite,
  unlistClasses,
  unlistPeople,
  upsertClasses,
  upsertPeople,
} from "./store.ts";

/** So many members, or people, go to the database by one statement. */
const AT_ONCE = 5000;
const PEOPLE_AT_ONCE = 2000;

type Tally = Pick<RosterCounts, "added" | "removed" | "changed">;

interface Taking {
  readonly ctx: Context;
  readonly tx: Transaction;
  readonly draft: Draft;
  readonly by: { readonly roster: string; readonly at: Date };
  readonly known: ReadonlyMap<string, KnownClass>;
  readonly tally: Tally;
}

/** Makes a roster that was read without a fault the one that stands. Classes that it leaves as they were are not touched. */
export async function takeDraft(
  ctx: Context,
  tx: Transaction,
  { roster, draft }: { readonly roster: string; readonly draft: Draft },
): Promise<RosterCounts> {
  const known = await knownClasses(tx);
  const by = { roster, at: ctx.clock.now() };
  const taking: Taking = { ctx, tx, draft, by, known, tally: { added: 0, removed: 0, changed: 0 } };
  const classesAdded = [...draft.classes.keys()].filter((id) => known.get(id)?.is_listed !== true).length;
  for (const some of classPieces(draft)) await takeClasses(taking, some);
  const gone = [...known.values()].filter(({ external_id: id, is_listed }) => is_listed && !draft.classes.has(id));
  for (const some of piecesOf(gone, CLASSES_AT_ONCE)) await leaveClasses(taking, some);
  await takePeople(taking);
  const { enrolments, leftOut, peopleCount: people, faults } = draft;
  const counts = { classes: draft.classes.size, people, enrolments, leftOut, remarks: faults.remarks };
  return { ...counts, ...taking.tally, classesAdded, classesGone: gone.length };
}

/** Classes whose members together are about as many as one statement takes. */
function* classPieces(draft: Draft): Generator<string[]> {
  let some: string[] = [];
  let members = 0;
  for (const id of draft.classes.keys()) {
    some.push(id);
    members += draft.sizeOf(id) + 10;
    if (members < AT_ONCE) continue;
    yield some;
    [some, members] = [[], 0];
  }
  if (some.length > 0) yield some;
}

const CLASSES_AT_ONCE = 200;

function* piecesOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

interface Read {
  readonly id: string;
  readonly said: ClassSaid;
  readonly members: RosterMember[];
  readonly digest: string;
}

async function takeClasses({ ctx, tx, draft, by, known, tally }: Taking, ids: readonly string[]): Promise<void> {
  const read = ids.map((id) => readClass(draft, id)).filter((each) => !isSame(known.get(each.id), each));
  const others = read.filter(({ id, digest }) => known.get(id)?.is_listed && known.get(id)?.digest !== digest);
  const before = await membersIn(
    tx,
    others.map(({ id }) => id),
  );
  const changes: ChangeWrite[] = [];
  for (const { id, members, digest } of read) {
    // Whoever was in a class that was gone for a while comes anew.
    const found = isSettled(known.get(id), digest) ? [] : changesBetween(before.get(id) ?? [], members);
    count(tally, found);
    if (found.length > 0) changes.push({ id: ctx.random.uuid(), external_id: id, changes: found });
  }
  await upsertClasses(
    tx,
    read.map(({ id, said: { title, code, details }, members, digest }) => {
      const row = known.get(id);
      return { id: row?.id ?? ctx.random.uuid(), external_id: id, title, code: code ?? null, details, members, digest };
    }),
    by,
  );
  await insertChanges(tx, changes, by);
}

function readClass(draft: Draft, id: string): Read {
  const said = draft.classes.get(id);
  if (said === undefined) throw new Error(`No class ${id} was read.`);
  const members = draft.membersOf(id);
  return { id, said, members, digest: digestOf(members) };
}

/** Of the same members the same, as hex. They stand by person and role. */
export function digestOf(members: readonly RosterMember[]): string {
  return createHash("sha256").update(JSON.stringify(members)).digest("hex");
}

function isSettled(known: KnownClass | undefined, digest: string): boolean {
  return known?.is_listed === true && known.digest === digest;
}

function isSame(known: KnownClass | undefined, { said, digest }: Read): boolean {
  if (known === undefined || !isSettled(known, digest)) return false;
  const { title, code, details } = said;
  return known.title === title && known.code === (code ?? null) && isAlike(known.details, details);
}

/** Whether two records say the same. */
export function isAlike(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

async function leaveClasses({ ctx, tx, by, tally }: Taking, gone: readonly KnownClass[]): Promise<void> {
  const ids = gone.map(({ external_id }) => external_id);
  const changes: ChangeWrite[] = [];
  for (const [id, members] of await membersIn(tx, ids)) {
    const found = changesBetween(members, []);
    count(tally, found);
    if (found.length > 0) changes.push({ id: ctx.random.uuid(), external_id: id, changes: found });
  }
  await insertChanges(tx, changes, by);
  await unlistClasses(tx, ids, by);
}

function count(tally: Tally, changes: Parameters<typeof tallied>[0]): void {
  const { added, removed, changed } = tallied(changes);
  tally.added += added;
  tally.removed += removed;
  tally.changed += changed;
}

async function takePeople({ tx, draft }: Taking): Promise<void> {
  const foundBy = await fieldsFoundBy(tx);
  const listed: string[] = [];
  let some: PersonWrite[] = [];
  for (const [id, fields] of draft.people()) {
    listed.push(id);
    some.push({ id, fields });
    if (some.length < PEOPLE_AT_ONCE) continue;
    await upsertPeople(tx, some, foundBy);
    some = [];
  }
  await upsertPeople(tx, some, foundBy);
  await unlistPeople(tx, listed);
}

/** The fields of people by which they are found in the directory. */
export async function fieldsFoundBy(tx: Transaction): Promise<string[]> {
  const { matching } = await settingsOf(tx);
  return [...new Set(matching.map(({ roster }) => roster))];
}
