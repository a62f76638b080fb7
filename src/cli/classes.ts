import { Command } from "commander";
import type { ParleyClient } from "../../sdk/src/index.ts";
import { readCsv } from "../kernel/csv/read-csv.ts";
import { Failure } from "../kernel/errors.ts";
import { runningServer } from "./running-server.ts";

interface PlanOptions {
  readonly run?: boolean;
  readonly class?: string[];
  readonly csv?: boolean;
}

type Plan = Awaited<ReturnType<typeof planAt>>;

export function classesCommand(): Command {
  return new Command("classes")
    .description("see what a sync of classes would do, and have it done; read rosters from services")
    .addCommand(plan())
    .addCommand(read());
}

function plan(): Command {
  return new Command("plan")
    .description("draw a plan, and print what would become of whom in which team, and why")
    .option("--run", "have it done, but for what is stopped")
    .option("--class <id...>", "only these classes, by Parley's ids")
    .option("--csv", "print it as CSV")
    .action(async ({ run = false, class: classes, csv }: PlanOptions) => {
      const parley = await runningServer();
      const body = { run, ...(classes !== undefined && { classes }) };
      const { id } = await parley.call("POST", "/api/plans", { body });
      const look = () => planAt(parley, id);
      await until(look, ({ state }) => state !== "drawing");
      await (csv === true ? printCsv(parley, id) : printTable(parley, id));
      const plan = await until(look, ({ state }) => !run || (state !== "drawing" && state !== "running"));
      if (run) await tellRefused(parley, id);
      say(plan);
    });
}

function read(): Command {
  return new Command("read")
    .description("read a service's roster now, and say what came of it")
    .argument("<service>", "its name or id")
    .action(async (service: string) => {
      const parley = await runningServer();
      const { items } = await parley.call("GET", "/api/roster-sources");
      const source = items.find(({ id, name }) => service === id || service === name);
      if (source === undefined) throw unknownService(service, items);
      const { id } = await parley.call("POST", "/api/roster-sources/{id}/reading", { path: { id: source.id } });
      await tellReading(parley, id);
    });
}

function unknownService(service: string, items: readonly { readonly name: string }[]): Failure {
  const names = items.map(({ name }) => name).join(", ");
  return new Failure("not-found", `There is no service called ${service}.`, {
    cure: items.length === 0 ? "Add one on the page of rosters." : `There are: ${names}.`,
  });
}

/** Waits until a roster is read and says what it holds, or all that is wrong with it, which ends the command as a failure. */
async function tellReading(parley: ParleyClient, id: string): Promise<void> {
  const look = () => parley.call("GET", "/api/rosters/{id}", { path: { id } });
  const { state, counts } = await until(look, (roster) => roster.state !== "reading");
  if (counts !== undefined) {
    const { classes, enrolments, added, removed, changed } = counts;
    console.log(
      `${state}. ${classes} classes, ${enrolments} enrolments: ${added} came, ${removed} left, ${changed} changed.`,
    );
    return;
  }
  for await (const { file = "", sentence, cure } of parley.pages("GET", "/api/rosters/{id}/problems", { path: { id } }))
    console.error(`${file} ${sentence}\n→ ${cure}`.trim());
  process.exitCode = 1;
}

/** What went wrong with which team, and whom Microsoft refused. */
async function tellRefused(parley: ParleyClient, id: string): Promise<void> {
  for await (const { team, finding, outcomes } of parley.pages("GET", "/api/plans/{id}/teams", { path: { id } })) {
    if (finding) console.error(`${team.name}: ${finding.sentence}\n→ ${finding.cure ?? ""}`);
    for (const { name, login, user, said, code } of outcomes)
      console.error(`${team.name}: Microsoft refused ${name ?? login ?? user}: “${said || code}”`);
  }
}

/** What became of it, beside the table; whatever failed ends the command as a failure. */
function say(plan: Plan): void {
  console.error(summaryOf(plan));
  if (plan.finding) console.error(`${plan.finding.sentence}\n→ ${plan.finding.cure ?? ""}`);
  if (plan.state === "failed" || plan.progress.failed > 0) process.exitCode = 1;
}

async function planAt(parley: ParleyClient, id: string) {
  return await parley.call("GET", "/api/plans/{id}", { path: { id } });
}

/** Looks each second until it is so. */
async function until<T>(look: () => Promise<T>, isSo: (now: T) => boolean): Promise<T> {
  for (;;) {
    const now = await look();
    if (isSo(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function printCsv(parley: ParleyClient, id: string): Promise<void> {
  process.stdout.write(await tableOf(parley, id));
}

async function tableOf(parley: ParleyClient, id: string): Promise<string> {
  return await parley.call("GET", "/api/plans/{id}/table.csv", { path: { id } });
}

/** A cell wider than this is cut short; the last of a line, which says why, never is. */
const WIDEST = 40;

/** The table for people: team, who, what becomes of it or them, and why with its cure; its columns as wide as what stands in them. */
async function printTable(parley: ParleyClient, id: string): Promise<void> {
  const rows: string[][] = [];
  for await (const { cells } of readCsv(await tableOf(parley, id), ",")) rows.push(shortened(cells));
  rows[0] = ["team", "person", "change", "reason"];
  const widths = [0, 1, 2].map((place) => Math.min(WIDEST, Math.max(...rows.map((row) => row[place]?.length ?? 0))));
  const cellOf = (cell: string, place: number) => {
    const width = widths[place];
    return width === undefined ? cell : cell.slice(0, width).padEnd(width);
  };
  for (const row of rows) console.log(row.map(cellOf).join("  ").trimEnd());
}

/** A line of the file for people: team, who by the best name that there is, what, and why with its cure. */
function shortened([team, person, name, login, change, , , ...why]: readonly string[]): string[] {
  return [team, name || login || person, change, why.filter(Boolean).join(" ")].map((cell) => cell ?? "");
}

function summaryOf({ state, totals, progress }: Plan): string {
  const { teams = 0, creates = 0, adds = 0, removes = 0, requests = 0 } = totals ?? {};
  const sum = `${teams} teams: ${creates} new, ${adds} people added, ${removes} removed, ${requests} requests to Microsoft`;
  return `${state}. ${sum}. ${progress.stopped} stopped, ${progress.done} done, ${progress.failed} failed. People: ${progress.refused} refused by Microsoft.`;
}
