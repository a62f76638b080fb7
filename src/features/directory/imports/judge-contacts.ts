import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { erasedAmong } from "../../../kernel/privacy/tombstones.ts";
import { type Client, type Contact, ContactWish } from "../clients/contract.ts";
import { clientsByKey, lockedClients } from "../clients/store.ts";
import { type ContactRow, contactsAmong, insertContacts, updateContacts } from "../contacts/store.ts";
import { Email, Name, type Person } from "../contract.ts";
import { insertPeople, peopleByKey, type PersonRow } from "../people/store.ts";
import { tellingOf } from "../rules.ts";
import { rulesOfBoth } from "../matching/store.ts";
import { ERASED, faultIn, type Judge, NAMELESS, outcomesOf, type Verdict } from "./judging.ts";
import { type Fault, folded, type Row, truthOf } from "./rules.ts";

interface Writing {
  readonly contact: ContactRow;
  /** Somebody who is not known yet. */
  readonly person?: PersonRow;
}

type ContactVerdict = Verdict<Writing>;

const ContactCells = z.object({
  email: Email,
  name: Name.optional(),
  title: ContactWish.shape.title,
});

/** Judges rows of contacts by client and e-mail, and writes those that are right, with the people who are new. */
export const judgeContacts: Judge = async (ctx, tx, { rows, audience = "operator", import: of }) => {
  // Who changes contacts locks their client first.
  const known = await knownTo(tx, rows, of === undefined ? clientsByKey : lockedClients);
  const judged = rows.map((row) => judgeRow(ctx, row, { ...known, audience }));
  const verdicts = await withoutErased(ctx, tx, judged);
  const ready = verdicts.flatMap((verdict) => ("write" in verdict ? [verdict] : []));
  return {
    outcomes: outcomesOf(verdicts),
    write: async () => {
      const fresh = ready.flatMap(({ write: { person } }) => (person ? [person] : []));
      const people = [...new Map(fresh.map((person) => [person.id, person])).values()];
      const [added, altered] = ["added", "changed"].map((kind) => ready.filter(({ outcome }) => outcome === kind));
      await insertPeople(tx, people, ctx.now);
      await updateContacts(
        tx,
        (altered ?? []).map(({ write }) => write.contact),
      );
      await insertContacts(
        tx,
        (added ?? []).map(({ write }) => write.contact),
        ctx.now,
      );
      await ctx.recordAll(tx, [
        ...people.map(({ id, audience: whose }) => ({
          what: "person.added",
          about: id,
          data: { audience: whose, import: of },
        })),
        ...ready.map(({ outcome, write: { contact } }) => ({
          what: `contact.${outcome}`,
          about: contact.client,
          data: { contact: contact.id, person: contact.person, import: of },
        })),
      ]);
    },
  };
};

interface Known {
  readonly clients: ReadonlyMap<string, readonly Client[]>;
  readonly people: ReadonlyMap<string, readonly Person[]>;
  readonly contacts: ReadonlyMap<string, Contact>;
  /** People whom earlier rows add. */
  readonly fresh: Map<string, PersonRow>;
}

async function knownTo(tx: Transaction, rows: readonly Row[], look: typeof clientsByKey): Promise<Known> {
  const cells = (target: string) => rows.flatMap(({ values }) => values[target] ?? []);
  const byId = await look(tx, "externalId", cells("client.externalId"));
  const byName = await look(tx, "name", cells("client.name"));
  const people = await peopleByKey(tx, "email", cells("email"));
  const all = [...new Map([...byId, ...byName].map((client) => [client.id, client])).values()];
  const pairs = all.flatMap((client) => people.map((person) => ({ client: client.id, person: person.id })));
  const contacts = await contactsAmong(tx, pairs);
  const useName = byId.length === 0;
  return {
    clients: Map.groupBy(all, (client) => folded((useName ? client.name : client.externalId) ?? "")),
    people: Map.groupBy(people, ({ email }) => folded(email ?? "")),
    contacts: new Map(contacts.map((contact) => [pairOf(contact.client.id, contact.person.id), contact])),
    fresh: new Map(),
  };
}

function pairOf(client: string, person: string): string {
  return `${client} ${person}`;
}

function judgeRow(ctx: Context, { values }: Row, known: Known & { audience: Person["audience"] }): ContactVerdict {
  const checked = ContactCells.safeParse(values);
  if (!checked.success) return { outcome: "refused", fault: faultIn(checked.error) };
  const client = soleClient(values, known);
  const primary = truthOf(values["primary"]);
  if ("reason" in client) return { outcome: "refused", fault: client };
  if (primary === undefined) return { outcome: "refused", fault: UNCLEAR };
  const { email, title } = checked.data;
  const [person, other] = known.people.get(folded(email)) ?? [];
  if (other) return { outcome: "refused", fault: SEVERAL_PEOPLE };
  if (person) return contactWith(ctx, known, { client: client.id, person: person.id, title, primary, says: values });
  const fresh = freshPerson(ctx, known, checked.data);
  if (fresh === undefined) return { outcome: "refused", fault: NAMELESS };
  const contact = { id: ctx.random.uuid(), client: client.id, person: fresh.id, title, primary };
  return { outcome: "added", write: { contact, person: fresh } };
}

/** Somebody who is added with the contact; an earlier row may have brought them already. */
function freshPerson(
  ctx: Context,
  { fresh, audience }: Known & { audience: Person["audience"] },
  { email, name }: z.output<typeof ContactCells>,
): PersonRow | undefined {
  const before = fresh.get(folded(email));
  if (before !== undefined || name === undefined) return before;
  const person = { id: ctx.random.uuid(), name, email, audience, fields: {} };
  fresh.set(folded(email), person);
  return person;
}

function soleClient(values: Row["values"], { clients }: Known): Client | Fault {
  const field = values["client.externalId"] === undefined ? "client.name" : "client.externalId";
  const [client, other] = clients.get(folded(values[field] ?? "")) ?? [];
  if (client === undefined) return UNKNOWN_CLIENT(field);
  return other ? SEVERAL_CLIENTS(field) : client;
}

interface Wanted extends Omit<ContactRow, "id"> {
  readonly says: Row["values"];
}

/** An empty cell changes nothing. */
function contactWith(ctx: Context, { contacts }: Known, { says, ...wanted }: Wanted): ContactVerdict {
  const there = contacts.get(pairOf(wanted.client, wanted.person));
  if (there === undefined) return { outcome: "added", write: { contact: { ...wanted, id: ctx.random.uuid() } } };
  const title = wanted.title ?? there.title;
  const primary = says["primary"] === undefined ? there.primary : wanted.primary;
  if (title === there.title && primary === there.primary) return { outcome: "unchanged" };
  return { outcome: "changed", write: { contact: { ...wanted, id: there.id, title, primary } } };
}

async function withoutErased(
  ctx: Context,
  tx: Transaction,
  judged: readonly ContactVerdict[],
): Promise<ContactVerdict[]> {
  const rules = await rulesOfBoth(tx);
  const telling = judged.map((verdict) => {
    const person = "write" in verdict ? verdict.write.person : undefined;
    return person ? tellingOf(person, rules[person.audience]) : [];
  });
  const erased = await erasedAmong(tx, ctx, telling);
  return judged.map((verdict, place) => (erased.has(place) ? { outcome: "refused", fault: ERASED } : verdict));
}

const UNKNOWN_CLIENT = (field: string) => ({
  field,
  reason: "client-unknown",
  sentence: "There is no such client.",
  cure: "Import the clients first, or correct the row.",
});
const SEVERAL_CLIENTS = (field: string) => ({
  field,
  reason: "several-match",
  sentence: "Several clients are called this, so it is not clear which is meant.",
  cure: "Name clients by their external id.",
});
const SEVERAL_PEOPLE = {
  field: "email",
  reason: "several-match",
  sentence: "Several people have this e-mail address, so it is not clear who is meant.",
  cure: "Add this contact on the client's page.",
};
const UNCLEAR = {
  field: "primary",
  reason: "neither-yes-nor-no",
  sentence: "This says neither yes nor no.",
  cure: "Write yes, no, or nothing.",
};
