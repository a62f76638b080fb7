// Writes one set-up guide per preset into docs/guides from what the code itself asks for, tests and finds. With --check, fails when one is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ability } from "../src/ability.ts";
import { PROBES } from "../src/features/connection/probes/catalog.ts";
import { everyGraphFinding } from "../src/features/connection/graph.ts";
import { KNOWN_FINDINGS, UNSEEN } from "../src/features/connection/probes/tries/known-findings.ts";
import { listPresets } from "../src/features/connection/requirements/list-presets.ts";
import { SCRIPTS } from "../src/features/connection/scripts/all-scripts.ts";
import { features } from "../src/features.ts";
import { everyEntraFinding } from "../src/graph/index.ts";

const FOLDER = join(import.meta.dirname, "../docs/guides");
const abilities: readonly Ability[] = features.flatMap((feature) => feature.abilities);

type Preset = ReturnType<typeof listPresets>[number];

const stale = listPresets({ abilities }).filter((preset) => {
  const file = join(FOLDER, `set-up-${preset.key}.md`);
  const text = guideOf(preset);
  if (text === readIfThere(file)) return false;
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  return true;
});
if (process.argv.includes("--check") && stale.length > 0) {
  console.error(`Stale guides: ${stale.map(({ key }) => key).join(", ")}. Run npm run guides.`);
  process.exit(1);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function guideOf(preset: Preset): string {
  const on = abilities.filter(({ key }) => preset.on.includes(key));
  const parts = [
    `# Set-up: ${preset.title}`,
    `For those who replace ${preset.replaces}. Written from Parley's own tables, so it says what this version does.`,
    "## What you get",
    list(on.map(({ title, gives }) => `**${title}.** ${gives}`)),
    "## The way",
    [
      `1. On _Connections_, choose _Set up with an administrator_, switch on _${preset.title}_, and say who meets.`,
      "2. Run the command that it shows, or paste the block into Azure Cloud Shell.",
      "3. Sign in as a Privileged Role Administrator.",
      "4. Accept what Microsoft asks.",
      "5. Where Parley is to reach chosen people only, or meetings are to be the operator's own, run the scripts that it shows.",
      "6. See every test come out well; where meetings are switched on, press _Make a test meeting_.",
    ].join("\n"),
    "Nothing is copied by hand. Who lacks the role is told which, and hands the command to a colleague.",
    "## Permissions",
    "Switch these on under _What Parley does_, and Parley asks for the least that they need. Choose the guide's list for a connection only where your rules ask for it.",
    permissions(preset),
    "## Scripts",
    "A connection's page writes these, filled in for it. Each says what it will change before it does, and can be run again.",
    list(SCRIPTS.map(({ title, role, because }) => `**${title}.** Who runs it: ${role}. ${because}`)),
    "## Tests",
    "_Run diagnostics_ on the connection's page, or `npm run parley -- doctor`, tries all of this. What is wrong is tried again until it is right.",
    list(probesOf(preset).map(({ title }) => title)),
    "## Troubleshooting",
    troubles(preset),
  ];
  return `${parts.join("\n\n")}\n`;
}

function permissions({ guide, least, saves }: Preset): string {
  const lines = [
    `The guide's list, for the app: ${names(guide.application)}. For people: ${names(guide.delegated)}.`,
    list(guide.prospects.map(({ title, outcome, lost }) => [`${title}: ${outcome}.`, ...lost].join(" "))),
    `The least that does all of it, for the app: ${names(least.application)}. For people: ${names(least.delegated)}.`,
  ];
  const spared = saves.map(({ name, because }) => `\`${name}\`: ${because}`);
  return [...lines, ...(spared.length > 0 ? [`It spares:`, list(spared)] : [])].join("\n\n");
}

function names(all: readonly string[]): string {
  return all.length === 0 ? "none" : all.map((name) => `\`${name}\``).join(", ");
}

function probesOf({ on }: Preset) {
  return PROBES.filter((probe) => probe.for?.some((key) => on.includes(key)) ?? true);
}

function troubles(preset: Preset): string {
  const probes = probesOf(preset).map(({ key }) => key);
  const found = probes.flatMap((key) => KNOWN_FINDINGS[key] ?? []);
  const unseen = probes.flatMap((key) => UNSEEN[key] ?? []);
  const all = [...everyEntraFinding(), ...everyGraphFinding(), ...found, ...unseen];
  const known = new Map(all.map(({ sentence, cure }) => [sentence, cure ?? ""]));
  return [...known].map(([sentence, cure]) => `- **${sentence}** ${cure}`).join("\n");
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
