import { Command } from "commander";
import type { Connection, ParleyClient, Schemas } from "../../sdk/src/index.ts";
import { runningServer } from "./running-server.ts";

type Diagnosis = Schemas["Diagnosis"];
type Account = Schemas["Account"];
type StorageDiagnosis = Schemas["StorageDiagnosis"];

interface Options {
  readonly json?: boolean;
  readonly operator: string[];
}

interface Examined {
  readonly connection: Pick<Connection, "id" | "name" | "state" | "entraTenantId" | "clientId">;
  readonly diagnoses: readonly Diagnosis[];
}

/** What was found: every connection and the storage as they were tried, and the Microsoft accounts to be connected again. */
interface Found {
  readonly connections: readonly Examined[];
  readonly accounts: readonly BrokenAccount[];
  readonly storage: StorageDiagnosis;
}

type BrokenAccount = Pick<Account, "id" | "connection" | "holder" | "user" | "userPrincipalName" | "finding">;

/**
 * `parley doctor`: tries everything that is switched on, on each connection, and says what is wrong and who cures it;
 * which Microsoft accounts have to be connected again; and whether files can be written and read.
 */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("test every connection and the storage by trying, and say what is wrong, why, and who can cure it")
    .option("--operator <login...>", "verify these operators, too; at most five", [])
    .option("--json", "print what was found as JSON")
    .action(async ({ json, operator }: Options) => {
      const parley = await runningServer();
      const connections: Examined[] = [];
      for (const connection of await inUse(parley)) connections.push(await examine(parley, connection, operator));
      const storage = await parley.call("POST", "/api/storage/diagnostics");
      const found: Found = { connections, accounts: await brokenAccounts(parley), storage };
      if (json) console.log(JSON.stringify(found, null, 2));
      else report(found);
      if (isSick(found)) process.exitCode = 1;
    });
}

async function inUse(parley: ParleyClient): Promise<Connection[]> {
  const { items } = await parley.call("GET", "/api/connections");
  return items.filter(({ state }) => state !== "retired");
}

async function examine(
  parley: ParleyClient,
  { id, name, state, entraTenantId, clientId }: Connection,
  operators: string[],
): Promise<Examined> {
  const path = { id };
  const { items } = await parley.call("POST", "/api/connections/{id}/diagnostics", { path, body: { operators } });
  return { connection: { id, name, state, entraTenantId, clientId }, diagnoses: items };
}

/** All accounts that somebody has to connect again, page after page. */
async function brokenAccounts(parley: ParleyClient): Promise<BrokenAccount[]> {
  const all: BrokenAccount[] = [];
  let cursor: string | undefined;
  do {
    const query = { state: "reconnect" as const, ...(cursor !== undefined && { cursor }) };
    const page = await parley.call("GET", "/api/accounts", { query });
    all.push(...page.items.map(broken));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}

function broken({ id, connection, holder, user, userPrincipalName, finding }: Account): BrokenAccount {
  return { id, connection, holder, userPrincipalName, ...(user && { user }), ...(finding && { finding }) };
}

function isSick({ connections, accounts, storage }: Found): boolean {
  const isIll = connections.some(({ diagnoses }) => diagnoses.some(isBad));
  return connections.length === 0 || accounts.length > 0 || isIll || isBad(storage);
}

function isBad({ level }: Pick<Diagnosis, "level">): boolean {
  return level === "bad";
}

function report({ connections, accounts, storage }: Found): void {
  if (connections.length === 0) console.log("There is no connection yet. Begin one on the connections page.");
  connections.forEach(say);
  if (accounts.length > 0) console.log("Microsoft accounts that have to be connected again");
  accounts.forEach(sayAccount);
  console.log("Storage");
  sayDiagnosis(storage);
}

const MARKS = { good: "✓", warning: "!", bad: "✗", waiting: "…", skipped: "–" } as const;

function say({ connection: { name, clientId, entraTenantId }, diagnoses }: Examined): void {
  console.log(`${name}  (app ${clientId}, tenant ${entraTenantId})`);
  diagnoses.forEach(sayDiagnosis);
}

type Said = Pick<Diagnosis, "level" | "title" | "subject" | "sentence" | "cure" | "who">;

function sayDiagnosis({ level, title, subject, sentence, cure, who }: Said): void {
  console.log(`  ${MARKS[level]} ${title}${subject === undefined ? "" : ` – ${subject}`}`);
  if (level === "good") return;
  console.log(`      ${sentence}`);
  if (cure !== undefined) console.log(`      → ${cure}${who === undefined ? "" : ` (${who})`}`);
}

function sayAccount({ userPrincipalName, holder, user, finding }: BrokenAccount): void {
  const [whose, who] = HOLDERS[holder](user?.name);
  console.log(`  ${MARKS.bad} ${userPrincipalName} – ${whose}`);
  if (finding !== undefined) console.log(`      ${finding.sentence}`);
  if (finding?.cure !== undefined) console.log(`      → ${finding.cure} (${who})`);
}

/** Whose an account is, and who connects it again. */
const HOLDERS: Readonly<Record<Account["holder"], (name?: string) => readonly [whose: string, who: string]>> = {
  person: (name = "somebody of the staff") => [`the account of ${name}`, name],
  organisation: () => ["the organisation's account", "any administrator of Parley"],
};
