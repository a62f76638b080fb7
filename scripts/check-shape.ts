// Names and sizes that no linter knows: the closed vocabulary of a feature, refused names, full folders, wide imports.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const files = globSync(
  ["src/**/*.{ts,tsx}", "sandbox/**/*.ts", "sdk/src/*.ts", "journeys/**/*.ts", "scripts/**/*.ts", "bench/*.ts"],
  { cwd: ROOT },
)
  .filter((file) => !file.includes("node_modules"))
  .toSorted();

const complaints: string[] = [];

const REFUSED = /^(utils?|helpers?|common|types|constants|managers?|services?|misc|shared|base)\b/;
const FREE_OF_NAMES = new Set(["sdk/src/types.ts"]);
for (const file of files) {
  if (REFUSED.test(basename(file)) && !FREE_OF_NAMES.has(file))
    complaints.push(`${file}: this name says nothing; name the verb or the noun.`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.tsx?$/.test(basename(file)))
    complaints.push(`${file}: file names are kebab-case.`);
}

// Inside a feature: the fixed names, and verbs. A verb is told by its first word.
const FIXED = [
  "abilities",
  "contract",
  "catalog",
  "rules",
  "store",
  "graph",
  "routes",
  "inbound",
  "reactions",
  "checks",
  "feature",
  "index",
];
const VERBS =
  /^(accept|add|ask|await|begin|bring|cancel|change|check|close|connect|create|decline|disable|drop|end|erase|export|find|follow|import|invite|keep|list|make|match|move|open|order|plan|reach|read|record|refresh|remove|renew|replace|replay|retire|retry|run|seal|search|send|set|settle|show|sign|sweep|sync|take|tell|test|verify|visit|watch|write)(-|$)/;
for (const file of files) {
  const [, feature, name, rest] = /^src\/features\/([^/]+)\/([^/.]+)\.tsx?$/.exec(file) ?? [];
  if (feature === undefined || name === undefined || rest !== undefined) continue;
  if (!FIXED.includes(name) && !VERBS.test(name)) {
    complaints.push(
      `${file}: neither a name of the feature vocabulary nor a verb; a new noun is a decision (scripts/check-shape.ts).`,
    );
  }
}

const MOST_FILES = 20;
for (const [folder, inside] of Map.groupBy(
  files.filter((file) => !file.includes(".test.")),
  (file) => dirname(file),
)) {
  if (inside.length > MOST_FILES) complaints.push(`${folder}: ${inside.length} files; ${MOST_FILES} at most.`);
}

const MOST_IMPORTS = 12;
const FREE_OF_IMPORTS = new Set([
  "src/main.ts",
  "src/features.ts",
  "src/house.ts",
  // Names every way to the world outside, one type each.
  "src/context.ts",
  "src/graph/index.ts",
]);
for (const file of files.filter((each) => !/[.]test[.]|^bench\//.test(each) && !FREE_OF_IMPORTS.has(each))) {
  const own = new Set(
    [...readFileSync(join(ROOT, file), "utf8").matchAll(/^(?:import|export) (?:[^;]*? from )?"(\.[^"]+)"/gms)].map(
      ([, to]) => to,
    ),
  );
  if (own.size > MOST_IMPORTS) complaints.push(`${file}: imports ${own.size} files of ours; ${MOST_IMPORTS} at most.`);
}

const SUPPRESSION = /oxlint-disable(?!-next-line [\w/-]+ -- \S)/;
for (const file of files.filter((each) => !each.startsWith("scripts/"))) {
  const lines = readFileSync(join(ROOT, file), "utf8").split("\n");
  lines.forEach((line, index) => {
    if (SUPPRESSION.test(line) || /@ts-(ignore|expect-error|nocheck)/.test(line))
      complaints.push(`${file}:${index + 1}: a suppression without its reason.`);
  });
}

// Text of others never becomes markup by way of a string: `messenger/content` reads it into shapes of ours, React draws them.
const SINK =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|srcDoc|setHTMLUnsafe|createContextualFragment|DOMParser)\b|\bdocument\.write/;
for (const file of files.filter((each) => each.startsWith("src/") && !/[.]test[.]|^src\/testing\//.test(each))) {
  const lines = readFileSync(join(ROOT, file), "utf8").split("\n");
  lines.forEach((line, index) => {
    const [sink] = SINK.exec(line) ?? [];
    if (sink !== undefined)
      complaints.push(
        `${file}:${index + 1}: ${sink} makes markup of text; read it into shapes of ours, and draw those.`,
      );
  });
}

for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length > 0 ? 1 : 0);
