import { Command } from "commander";
import type { ParleyClient } from "../../sdk/src/index.ts";
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
      say(await until(look, ({ state }) => !run || (state !== "drawing" && state !== "running")));
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
  process.stdout.write(await parley.call("GET", "/api/plans/{id}/table.csv", { path: { id } }));
}

const COLUMNS = ["team", "person", "change", "reason"] as const;

/** A table whose columns are as wide as what stands in them, up to forty characters. */
async function printTable(parley: ParleyClient, id: string): Promise<void> {
  const rows: string[][] = [];
  for await (const { team, name, person, login, change, reason } of parley.pages("GET", "/api/plans/{id}/people", {
    path: { id },
  }))
    rows.push([team.name, name ?? login ?? person ?? "", change, reason]);
  const widths = COLUMNS.map((name, place) =>
    Math.min(40, Math.max(name.length, ...rows.map((row) => row[place]?.length ?? 0))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, place) => cell.slice(0, 40).padEnd(widths[place] ?? 0))
      .join("  ")
      .trimEnd();
  for (const row of [[...COLUMNS], ...rows]) console.log(line(row));
}

function summaryOf({ state, totals, progress }: Plan): string {
  const { teams = 0, creates = 0, adds = 0, removes = 0, requests = 0 } = totals ?? {};
  const sum = `${teams} teams: ${creates} new, ${adds} people added, ${removes} removed, ${requests} requests to Microsoft`;
  return `${state}. ${sum}. ${progress.stopped} stopped, ${progress.done} done, ${progress.failed} failed.`;
}
