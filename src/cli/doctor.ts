import { Command } from "commander";
import type { Connection, ParleyClient, Schemas } from "../../sdk/src/index.ts";
import { runningServer } from "./running-server.ts";

type Diagnosis = Schemas["Diagnosis"];

interface Options {
  readonly json?: boolean;
  readonly operator: string[];
}

interface Examined {
  readonly connection: Pick<Connection, "id" | "name" | "state" | "entraTenantId" | "clientId">;
  readonly diagnoses: readonly Diagnosis[];
}

/** `parley doctor`: tries everything that is switched on, on each connection, and says what is wrong and who cures it. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("test every connection by trying, and say what is wrong, why, and who can cure it")
    .option("--operator <login...>", "verify these operators, too; at most five", [])
    .option("--json", "print what was found as JSON")
    .action(async ({ json, operator }: Options) => {
      const parley = await runningServer();
      const examined: Examined[] = [];
      for (const connection of await inUse(parley)) examined.push(await examine(parley, connection, operator));
      if (json) console.log(JSON.stringify({ connections: examined }, null, 2));
      else examined.forEach(say);
      if (examined.length === 0 && !json) console.log("There is no connection yet. Begin one on the connections page.");
      const sick = examined.length === 0 || examined.some(({ diagnoses }) => diagnoses.some(isBad));
      if (sick) process.exitCode = 1;
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

function isBad({ level }: Diagnosis): boolean {
  return level === "bad";
}

const MARKS = { good: "✓", warning: "!", bad: "✗", waiting: "…", skipped: "–" } as const;

function say({ connection: { name, clientId, entraTenantId }, diagnoses }: Examined): void {
  console.log(`${name}  (app ${clientId}, tenant ${entraTenantId})`);
  for (const { level, title, subject, sentence, cure, who } of diagnoses) {
    console.log(`  ${MARKS[level]} ${title}${subject === undefined ? "" : ` – ${subject}`}`);
    if (level === "good") continue;
    console.log(`      ${sentence}`);
    if (cure !== undefined) console.log(`      → ${cure}${who === undefined ? "" : ` (${who})`}`);
  }
}
