import { Command } from "commander";
import type { ParleyClient } from "../../sdk/src/index.ts";
import { runningServer } from "./running-server.ts";

interface PlanOptions {
  readonly run?: boolean;
  readonly class?: string[];
  readonly csv?: boolean;
}

type Plan = Awaited<ReturnType<typeof planAt>>;

export function classesCommand(): Command {
  return new Command("classes").description("see what a sync of classes would do, and have it done").addCommand(plan());
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
      await until(parley, id, ({ state }) => state !== "drawing");
      await (csv === true ? printCsv(parley, id) : printTable(parley, id));
      say(await until(parley, id, ({ state }) => !run || (state !== "drawing" && state !== "running")));
    });
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
async function until(parley: ParleyClient, id: string, isSo: (plan: Plan) => boolean): Promise<Plan> {
  for (;;) {
    const now = await planAt(parley, id);
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
