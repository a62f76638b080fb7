import type { Context } from "../../../context.ts";
import { delimiterOf, readCsv } from "../../../kernel/csv/read-csv.ts";
import { Failure } from "../../../kernel/errors.ts";
import { holdRosters } from "../rosters/store.ts";
import { accountsNamed } from "./accounts/store.ts";
import type { MatchFileTaken, RowProblem } from "./contract.ts";
import { connectionOfClasses } from "./directory-of-classes.ts";
import { BY_HAND, type Match } from "./rules.ts";
import { readOnce } from "./find-account.ts";
import { EXCLUDED, keepByHand, matchedWith, OPEN } from "./set-match.ts";
import { EXCLUDED as EXCLUDED_WORD } from "./show-people.ts";
import { matchIn, peopleById, type PersonSeen } from "./store.ts";

/** More rows than any school has people who are chosen by hand. */
const MOST_ROWS = 100_000;

interface Row {
  readonly line: number;
  readonly person: string;
  readonly login: string;
}

/**
 * Takes choices by hand from a CSV file with the columns person and login: a login or object id, `excluded`, or `rules`. Rows
 * without a login and those that say what is so already change nothing; with a single bad line nothing is changed.
 */
export async function importMatches(ctx: Context, csv: string): Promise<MatchFileTaken> {
  const rows = await rowsIn(csv);
  const connection = await ctx.transaction((tx) => connectionOfClasses(ctx, tx));
  await readOnce(ctx, connection);
  return ctx.transaction(async (tx) => {
    await holdRosters(tx);
    const people = await peopleById(tx, { connection, ids: rows.map(({ person }) => person) });
    const accounts = await accountsNamed(
      tx,
      connection,
      rows.map(({ login }) => login),
    );
    const { matches, problems } = judge(rows, { people, accounts });
    if (problems.length > 0) return { rows: rows.length, applied: 0, unchanged: 0, problems };
    if (matches.size > 0) await keepByHand(ctx, tx, { connection, matches });
    return { rows: rows.length, applied: matches.size, unchanged: rows.length - matches.size, problems };
  });
}

async function rowsIn(csv: string): Promise<Row[]> {
  const text = csv.replace(/^\uFEFF/, "");
  const rows: Row[] = [];
  let places: { readonly person: number; readonly login: number } | undefined;
  for await (const { line, cells } of readCsv(text, delimiterOf(text))) {
    const cell = (place: number) => cells[place]?.trim() ?? "";
    if (places === undefined) places = placesIn(cells);
    else if (cell(places.login) !== "") rows.push({ line, person: cell(places.person), login: cell(places.login) });
    if (rows.length > MOST_ROWS)
      throw new Failure("too-large", `The file has more than ${MOST_ROWS} rows.`, { field: "csv" });
  }
  return rows;
}

function placesIn(head: readonly string[]) {
  const names = head.map((name) => name.trim().toLowerCase());
  const [person, login] = [names.indexOf("person"), names.indexOf("login")];
  if (person >= 0 && login >= 0) return { person, login };
  throw new Failure("invalid-input", "The file has no columns called person and login.", {
    field: "csv",
    reason: "head-unclear",
    cure: "Begin with the file of GET /api/class-people/export.csv.",
  });
}

interface Known {
  readonly people: ReadonlyMap<string, PersonSeen>;
  readonly accounts: ReadonlyMap<string, string>;
}

function judge(rows: readonly Row[], known: Known) {
  const matches = new Map<string, Match>();
  const problems: RowProblem[] = [];
  const holders = new Map<string, string>();
  for (const row of rows) {
    const wanted = withoutRival(row, wantedIn(row, known), holders);
    if ("reason" in wanted) problems.push({ line: row.line, ...wanted });
    else if (!isSo(known.people.get(row.person), wanted.match)) matches.set(row.person, wanted.match);
  }
  return { matches, problems };
}

type Wanted = { readonly match: Match } | Fault;

/** Of two rows that name one account, the second is at fault. */
function withoutRival({ person }: Row, wanted: Wanted, holders: Map<string, string>): Wanted {
  const user = "match" in wanted ? wanted.match.user : undefined;
  if (user === undefined) return wanted;
  const holder = holders.get(user) ?? person;
  holders.set(user, holder);
  return holder === person ? wanted : TAKEN;
}

type Fault = Omit<RowProblem, "line">;

function wantedIn({ person, login }: Row, { people, accounts }: Known): Wanted {
  if (!people.has(person)) return UNKNOWN_PERSON;
  const word = WORDS.get(login.toLowerCase());
  if (word) return { match: word };
  const user = accounts.get(login.toLowerCase());
  return user === undefined ? UNKNOWN_ACCOUNT : { match: matchedWith(user) };
}

const WORDS: ReadonlyMap<string, Match> = new Map([
  [EXCLUDED_WORD, EXCLUDED],
  ["rules", OPEN],
]);

/** Whether it changes nothing; who is matched by a rule with the very account stays matched by it. */
function isSo(person: PersonSeen | undefined, wanted: Match): boolean {
  if (person === undefined) return false;
  const now = matchIn(person);
  if (wanted.state === "open") return now.by !== BY_HAND;
  return now.state === wanted.state && now.user === wanted.user;
}

const UNKNOWN_PERSON: Fault = {
  field: "person",
  reason: "person-unknown",
  sentence: "No roster has named anybody with this id.",
  cure: "Take the ids from the file of GET /api/class-people/export.csv.",
};
const UNKNOWN_ACCOUNT: Fault = {
  field: "login",
  reason: "account-unknown",
  sentence: "The directory has nobody with this login or object id.",
  cure: "Correct it, or have the directory read again first: POST /api/class-people/matching.",
};
const TAKEN: Fault = {
  field: "login",
  reason: "account-taken",
  sentence: "Another row gives this account to somebody else.",
  cure: "Keep one of the two rows.",
};
