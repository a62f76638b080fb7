import { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { csvLine } from "../../../kernel/csv/write-csv.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { directoryRead } from "./accounts/store.ts";
import type { ClassPerson, MatchSummary } from "./contract.ts";
import { knownConnection } from "./directory-of-classes.ts";
import { reasonWords } from "./reason-words.ts";
import { nameOf } from "./rules.ts";
import { countByState, type PeopleFilter, peopleById, peoplePage, type PersonSeen } from "./store.ts";

const PAGE = 50;

export async function showPeople(
  ctx: Context,
  { cursor, ...filter }: PeopleFilter & { readonly cursor?: string | undefined },
) {
  const { rows, total } = await ctx.transaction(async (tx) =>
    peoplePage(tx, { ...filter, connection: await knownConnection(ctx, tx), after: cursor, limit: PAGE }),
  );
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return { items: rows.map(shown), total, ...(last && { cursor: last.external_id }) };
}

/** Somebody of the roster; throws a `Failure` where no roster ever named them. */
export async function showPerson(ctx: Context, tx: Transaction, id: string): Promise<ClassPerson> {
  const people = await peopleById(tx, { connection: await knownConnection(ctx, tx), ids: [id] });
  const person = people.get(id);
  if (person) return shown(person);
  throw new Failure("not-found", `No roster has named anybody with the id “${id}”.`, {
    field: "person",
    reason: "person-unknown",
    cure: "Take the id from GET /api/class-people.",
  });
}

export async function showSummary(ctx: Context): Promise<MatchSummary> {
  return ctx.transaction(async (tx) => {
    const connection = await knownConnection(ctx, tx);
    const counted = await countByState(tx);
    const read = connection === undefined ? undefined : await directoryRead(tx, connection);
    const counts = { ...NONE, ...Object.fromEntries(counted) };
    return { counts, ...(read?.at && { readAt: read.at.toISOString() }) };
  });
}

const NONE = { open: 0, matched: 0, unmatched: 0, ambiguous: 0, conflict: 0, excluded: 0 };

function shown(row: PersonSeen): ClassPerson {
  const { external_id: person, fields, is_listed: isListed, match_state: state, matched_by: by, candidates } = row;
  const { match_reason: reason, matched_at: at } = row;
  return {
    person,
    name: nameOf(person, fields),
    fields,
    isListed,
    state,
    ...accountIn(row),
    ...(by !== null && { by }),
    ...(reason !== null && { reason, ...reasonWords(reason, candidates) }),
    candidates: [...candidates],
    ...(at && { matchedAt: at.toISOString() }),
  };
}

function accountIn({ object_id: id, account, is_guest, is_enabled }: PersonSeen): Pick<ClassPerson, "account"> {
  if (id === null) return {};
  const { userPrincipalName: login, displayName: name } = account ?? {};
  return {
    account: {
      id,
      ...(typeof login === "string" && { login }),
      ...(typeof name === "string" && { name }),
      isGuest: is_guest ?? false,
      ...(is_enabled !== null && { isEnabled: is_enabled }),
    },
  };
}

const CSV_AT_ONCE = 1000;
const COLUMNS = [
  "person",
  "name",
  "username",
  "email",
  "state",
  "login",
  "objectId",
  "by",
  "sentence",
  "cure",
] as const;

/** Everybody of the roster as CSV: found or not, how, why not and what cures it. Logins that are changed in it come back as choices by hand. */
export function exportPeople(ctx: Context, filter: PeopleFilter) {
  async function* lines() {
    yield csvLine(COLUMNS);
    let after: string | undefined;
    do {
      const from = after;
      const { rows } = await ctx.transaction(async (tx) =>
        peoplePage(tx, { ...filter, connection: await knownConnection(ctx, tx), after: from, limit: CSV_AT_ONCE }),
      );
      yield rows.map((row) => lineOf(shown(row))).join("");
      after = rows.length === CSV_AT_ONCE ? rows.at(-1)?.external_id : undefined;
    } while (after !== undefined);
  }
  return { type: "text/csv; charset=utf-8", from: Readable.from(lines(), { objectMode: false }) };
}

function lineOf({ person, name, fields, state, account, ...told }: ClassPerson): string {
  const login = state === "excluded" ? EXCLUDED : account?.login;
  const cells = [person, name, fields["username"], fields["email"], state, login, account?.id];
  return csvLine([...cells, told.by, told.sentence, told.cure].map((cell) => cell ?? ""));
}

/** In a column of logins: somebody who is nobody in the directory. */
export const EXCLUDED = "excluded";
