import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { OneLine, PlainText } from "../../../../kernel/text.ts";
import { SessionList } from "../../sessions/contract.ts";
import { judgeList } from "../../sessions/judge-list.ts";
import { ExternalId, PersonFields, RosterRole } from "../contract.ts";
import type { Brought } from "./brought.ts";
import { type Draft, withName, withoutEmpty } from "./draft.ts";
import type { Source } from "./source.ts";

/** A roster as one JSON object. */
const RosterJson = z.strictObject({
  classes: z.array(
    z.strictObject({
      id: ExternalId,
      title: OneLine.min(1).max(400),
      code: OneLine.min(1).max(200).optional(),
      details: z.record(OneLine.min(1).max(80), PlainText.trim().max(1000)).optional(),
      members: z.array(
        z.strictObject({ person: ExternalId, role: RosterRole, groups: z.array(OneLine.min(1).max(200)).optional() }),
      ),
      /** All that are planned of the class; where they are not named, they stay as they are. */
      sessions: SessionList.shape.sessions.optional(),
    }),
  ),
  people: z.array(z.strictObject({ id: ExternalId, fields: PersonFields })),
});
type RosterJson = z.output<typeof RosterJson>;

/** JSON is held whole while it is read. In bytes. */
export const LARGEST_JSON = 64 * 1024 * 1024;

/** Reads a roster that is one JSON object into a draft. */
export async function readJson(source: Source, draft: Draft, around: Around): Promise<void> {
  const { faults } = draft;
  const bytes = await buffer(await source.open());
  const read = parsed(bytes);
  if ("fault" in read) {
    faults.add({ field: "", reason: "json-malformed", value: read.fault });
    return;
  }
  const checked = RosterJson.safeParse(read.json);
  if (checked.success) fill(draft, checked.data, around);
  else
    for (const { path, message } of checked.error.issues)
      faults.add({ field: pathOf(path), reason: "json-unclear", value: message });
}

function parsed(bytes: Buffer): { readonly json: unknown } | { readonly fault: string } {
  try {
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch (error) {
    // What cannot be read is told to whoever brought it.
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

/** What sessions are judged by. */
type Around = Pick<Brought, "now" | "zoneOf">;

function fill(draft: Draft, { classes, people }: RosterJson, around: Around): void {
  const { faults } = draft;
  for (const [place, { id, fields }] of people.entries()) {
    if (draft.fieldsOf(id)) faults.add({ field: `people[${place}].id`, reason: "id-twice", value: id });
    else draft.setPerson(id, withName(withoutEmpty(fields)));
  }
  for (const [place, each] of classes.entries()) describe(draft, each, { at: `classes[${place}]`, ...around });
  for (const [place, each] of classes.entries()) enrolAll(draft, each, place);
}

function describe(
  draft: Draft,
  { id, title, code, details = {}, sessions: list }: RosterJson["classes"][number],
  { at, now, zoneOf }: Around & { readonly at: string },
): void {
  const { faults } = draft;
  if (draft.classes.has(id)) return faults.add({ field: `${at}.id`, reason: "id-twice", value: id });
  const { sessions, wrong } = judgeList(list ?? [], { now, zone: zoneOf(id) });
  for (const { place, field, reason, value } of wrong)
    faults.add({ field: `${at}.sessions[${place}].${field}`, reason, value });
  draft.setClass(id, { title, code, details: withoutEmpty(details), sessions: list && sessions });
}

function enrolAll(draft: Draft, { id, members }: RosterJson["classes"][number], place: number): void {
  for (const [at, { person, role, groups }] of members.entries()) {
    const field = `classes[${place}].members[${at}].person`;
    if (draft.fieldsOf(person)) draft.enrol({ class: id, person, role, groups, at: {} });
    else draft.faults.add({ field, reason: "person-unknown", value: person });
  }
}
