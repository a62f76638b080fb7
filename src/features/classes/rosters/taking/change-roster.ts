import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { RosterMember } from "../../contract.ts";
import type { RosterCounts, RosterEvent, RosterEvents, RosterEventsTaken } from "../contract.ts";
import { afterEvent, changesBetween, inOrder, tallied } from "../rules.ts";
import { shown } from "../show-rosters.ts";
import { setStanding } from "../standing/store.ts";
import { endReading, insertRoster, rosterRow, standingCounts } from "../store.ts";
import { holdStill } from "./hold-still.ts";
import { classesOf, peopleIn } from "./refuse-unknown.ts";
import {
  type KnownClass,
  insertChanges,
  listPeople,
  membersIn,
  type PersonWrite,
  upsertClasses,
  upsertPeople,
} from "./store.ts";
import { digestOf, fieldsFoundBy } from "./take-roster.ts";

/**
 * Applies what happened to the roster that stands; what is so already stays so. People who leave their last class are looked
 * for no longer once a whole roster comes without them.
 */
export async function changeRoster(ctx: Context, { changes, people = [] }: RosterEvents): Promise<RosterEventsTaken> {
  return ctx.transaction(async (tx) => {
    await holdStill(tx, ctx.now);
    const classes = await classesOf(tx, changes);
    const known = await peopleIn(tx, changes, people);
    const { after, applied } = await play(tx, changes);
    const written =
      known.length === 0 && applied === 0 ? undefined : await write(ctx, tx, { classes, after, people: known });
    return { applied, unchanged: changes.length - applied, ...(written && { roster: written }) };
  });
}

interface Played {
  readonly before: readonly RosterMember[];
  readonly now: readonly RosterMember[];
}

/** What becomes of each class that an event is about, and how many events changed something. */
async function play(tx: Transaction, changes: readonly RosterEvent[]) {
  const classes = [...new Set(changes.map((change) => change.class))];
  const before = await membersIn(tx, classes);
  const after = new Map<string, Played>();
  let applied = 0;
  for (const change of changes) {
    const was = before.get(change.class) ?? [];
    const members = after.get(change.class)?.now ?? was;
    const now = afterEvent(members, change);
    if (now === members) continue;
    applied += 1;
    after.set(change.class, { before: was, now });
  }
  return { after, applied };
}

interface Writing {
  readonly classes: ReadonlyMap<string, KnownClass>;
  readonly after: ReadonlyMap<string, Played>;
  readonly people: readonly PersonWrite[];
}

async function write(ctx: Context, tx: Transaction, { classes, after, people }: Writing) {
  const [id, at] = [ctx.random.uuid(), ctx.clock.now()];
  const by = { roster: id, at };
  const before = (await standingCounts(tx)) ?? NOTHING;
  await insertRoster(tx, { id, source: "api", name: "changes", brought_by: ctx.actor, created_at: at });
  const found = [...after].map(([external_id, played]) => {
    return { id: ctx.random.uuid(), external_id, changes: changesBetween(played.before, played.now) };
  });
  await upsertClasses(tx, [...after].flatMap(writeOf(classes)), by);
  const written = found.filter(({ changes }) => changes.length > 0);
  await insertChanges(tx, written, by);
  await upsertPeople(tx, people, await fieldsFoundBy(tx));
  const all = found.flatMap(({ changes }) => changes);
  const listed = await listPeople(
    tx,
    all.flatMap(({ was, person }) => (was === undefined ? person : [])),
  );
  const tally = tallied(all);
  const enrolments = before.enrolments + tally.added - tally.removed;
  const counts = { ...before, ...QUIET, ...tally, people: listed, enrolments };
  await endReading(tx, id, { state: "taken", source: "api", counts, at });
  // No file says by now what stands.
  await setStanding(tx, undefined);
  await ctx.record(tx, { what: "roster.taken", about: id, data: { source: "api", name: "changes", ...counts } });
  return shown(await rosterRow(tx, id));
}

function writeOf(classes: ReadonlyMap<string, KnownClass>) {
  return ([external_id, { now }]: readonly [string, Played]) => {
    const known = classes.get(external_id);
    const members = now.toSorted(inOrder);
    return known ? [{ ...known, external_id, members, digest: digestOf(members) }] : [];
  };
}

const QUIET = { classesAdded: 0, classesGone: 0, leftOut: 0, remarks: 0 };
const NOTHING: RosterCounts = { classes: 0, people: 0, enrolments: 0, added: 0, removed: 0, changed: 0, ...QUIET };
