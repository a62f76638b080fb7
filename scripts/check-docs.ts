// Every path and every npm script that a document names exists; every document of the front page's list does too.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts);
const pages = globSync(["*.md", "docs/**/*.md", "sandbox/*.md", "sdk/*.md", "src/**/README.md"], { cwd: ROOT });
const complaints: string[] = [];

for (const page of pages) {
  const text = readFileSync(join(ROOT, page), "utf8");
  for (const [, path = ""] of text.matchAll(/`((?:src|sandbox|sdk|docs|scripts|bench|journeys)\/[\w./-]*\w)\/?`/g)) {
    if (![ROOT, join(ROOT, dirname(page))].some((from) => existsSync(join(from, path))))
      complaints.push(`${page}: ${path} does not exist.`);
  }
  for (const [, target = ""] of text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
    if (!existsSync(join(ROOT, dirname(page), target)))
      complaints.push(`${page}: the link to ${target} leads nowhere.`);
  }
  for (const [, script = ""] of text.matchAll(/npm run (?:-s )?([\w:-]+)/g)) {
    if (!scripts.includes(script)) complaints.push(`${page}: there is no script ${script}.`);
  }
}

for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length > 0 ? 1 : 0);
