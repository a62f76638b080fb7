// Writes one set-up guide per preset into docs/guides from what the code itself asks for, tests and finds. With --check, fails when one is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ability } from "../src/ability.ts";
import { ACCOUNT_OUTCOMES } from "../src/features/connection/accounts/catalog.ts";
import { everyAccountFinding } from "../src/features/connection/accounts/rules.ts";
import { PROBES } from "../src/features/connection/probes/catalog.ts";
import { everyGraphFinding } from "../src/features/connection/graph.ts";
import { KNOWN_FINDINGS, UNSEEN } from "../src/features/connection/probes/tries/known-findings.ts";
import { listPresets } from "../src/features/connection/requirements/list-presets.ts";
import { SCRIPTS } from "../src/features/connection/scripts/all-scripts.ts";
import { features } from "../src/features.ts";
import { everyEntraFinding } from "../src/graph/index.ts";

const FOLDER = join(import.meta.dirname, "../docs/guides");
const abilities: readonly Ability[] = features.flatMap((feature) => feature.abilities);

const PREPARED = "Set-up prepares what it needs; the feature itself is not in this version yet.";

const HOW_CONNECTED: Record<NonNullable<Ability["accounts"]>, string> = {
  person:
    "Each person connects their own: in the menu of their picture _Microsoft Account_, then _Authorize account_, and accepts.",
  organisation:
    "The organisation has one: an administrator opens _Microsoft accounts_, chooses _Authorize account_, and signs in with it.",
};

const PLACES = [
  "**A national cloud.** Under _Who meets_, choose the _Cloud_ that the tenant lives in; or add it to the command: `--cloud us-government`, `us-defense` or `china`. An app belongs to one cloud. In China the command signs in by a public client of yours: `--client` and `--tenant`.",
  "**Several tenants.** One app serves them all where _Let other tenants consent to the app_ was switched on under _Who meets_ (`--multi-tenant`). Each organisation adds a connection with its own tenant, the same client id and a credential of the app, and has an administrator open the consent page.",
  "**Several connections.** New work goes through the newest that works, or through the one for which _Use for new work_ was pressed; a program may name another for a meeting. One connection is active for an app and tenant: a second one is told why it is not.",
];

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
  const byAccounts = on.filter(({ accounts }) => accounts !== undefined);
  const parts = [
    `# Set-up: ${preset.title}`,
    `For those who replace ${preset.replaces}. Written from Parley's own tables, so it says what this version does.`,
    "## What you get",
    list(on.map(({ title, gives, prepared }) => `**${title}.** ${gives}${prepared ? ` ${PREPARED}` : ""}`)),
    "## The way",
    [
      `1. On _Connections_, choose _Set up with an administrator_, switch on _${preset.title}_, and say who meets.`,
      "2. Run the command that it shows, or paste the block into Azure Cloud Shell.",
      "3. Sign in as a Privileged Role Administrator.",
      "4. Accept what Microsoft asks.",
      "5. Where Parley is to reach chosen people only, or meetings are to be the operator's own, run the scripts that it shows.",
      "6. See every test come out well; where meetings are switched on, press _Make a test meeting_.",
      ...(byAccounts.length > 0 ? ["7. Connect the Microsoft accounts, as told below."] : []),
    ].join("\n"),
    "Nothing is copied by hand. Who lacks the role is told which, and hands the command to a colleague.",
    "## Permissions",
    "Switch these on under _What Parley does_, and Parley asks for the least that they need. Choose the guide's list for a connection only where your rules ask for it.",
    permissions(preset),
    ...accountParts(byAccounts, preset),
    "## Clouds, tenants and connections",
    list(PLACES),
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

/** What is done with the accounts in whose name Parley acts; nothing where it acts by itself. */
function accountParts(byAccounts: readonly Ability[], { guide, least }: Preset): string[] {
  if (byAccounts.length === 0) return [];
  const own = byAccounts.flatMap(({ title, accounts }) =>
    accounts === undefined ? [] : [`**${title}.** ${HOW_CONNECTED[accounts]}`],
  );
  const lasting = [guide, least].every(({ delegated }) => delegated.includes("offline_access"));
  const hour = lasting
    ? ""
    : " The guide's list does not ask for `offline_access`: with it each sign-in is over after an hour or so.";
  return [
    "## Microsoft accounts",
    list(own),
    `Once a day Parley looks whether Microsoft still lets it act for each of them. Where one has to be connected again, its holder gets a mail; where it is the organisation's, the administrators do, and any of them connects it again.${hour}`,
    "_Outlook Time Zone_ is read from the mailbox where `MailboxSettings.Read` is granted, and chosen from Outlook's zones otherwise. Where it shows other hours than the organisation's zone, an event before and one after the change of the clocks are shown by both.",
  ];
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
  const accounts = preset.on.some((key) => abilities.some((each) => each.key === key && each.accounts !== undefined))
    ? [...everyAccountFinding(), ...Object.values(ACCOUNT_OUTCOMES).filter((outcome) => outcome.level === "bad")]
    : [];
  const all = [...everyEntraFinding(), ...everyGraphFinding(), ...found, ...unseen, ...accounts];
  const known = new Map(all.map(({ sentence, cure }) => [sentence, cure ?? ""]));
  return [...known].map(([sentence, cure]) => `- **${sentence}** ${cure}`).join("\n");
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
