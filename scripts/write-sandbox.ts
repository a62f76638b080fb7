// Writes the table of endpoints into sandbox/README.md from the sandbox's own code. With --check, fails when it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Coverage, coverage } from "../sandbox/src/graph/coverage.ts";

const FILE = join(import.meta.dirname, "../sandbox/README.md");
const BEGIN = "<!-- endpoints: written by scripts/write-sandbox.ts -->";
const END = "<!-- end of endpoints -->";
const HEAD = ["endpoint", "implemented", "permission enforced", "limit enforced", "notifications"];

const rows = coverage();
const done = rows.filter(({ implemented }) => implemented).length;
const before = readFileSync(FILE, "utf8");
const [start, rest] = before.split(BEGIN);
const end = rest?.split(END)[1];
if (start === undefined || end === undefined) throw new Error(`${FILE} has no place for the table of endpoints.`);
const counted = `${done} of ${rows.length} endpoints are implemented; the others answer 501.`;
const after = `${start}${BEGIN}\n\n${counted}\n\n${table([HEAD, ...rows.map(cells)])}\n\n${END}${end}`;
const isStale = after !== before;
if (isStale && process.argv.includes("--check"))
  console.error("sandbox/README.md is stale: run npm run sandbox:table.");
else if (isStale) writeFileSync(FILE, after);
process.exit(isStale && process.argv.includes("--check") ? 1 : 0);

function cells({ endpoint, implemented, permissionEnforced, limits, notifications }: Coverage): string[] {
  return [
    `\`${endpoint}\``,
    implemented ? "yes" : "no",
    permissionEnforced === null ? "needs none" : permissionEnforced ? "yes" : "no",
    implemented && limits.length > 0 ? limits.join("; ") : "global only",
    notifications.join(", "),
  ];
}

/** A table in Markdown with columns of even width, as the formatter wants it. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const row = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = lines;
  return [row(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body.map(row)].join("\n");
}
