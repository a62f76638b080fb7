import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const BUILT = join(import.meta.dirname, "../dist/web");
const MANIFEST = join(BUILT, ".vite/manifest.json");
const unbuilt = !existsSync(MANIFEST);
if (unbuilt)
  console.warn("SKIPPED: the screens are not built (vite build), so nothing is said of how much they weigh.");

const MOST = 120_000;
/** What is fetched before a page can be read, beside what is common to all. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  "/book": ["appointments/screens/book/book-page.tsx"],
  "/booked": ["appointments/screens/own/own-page.tsx"],
  "/join": ["meetings/screens/join/join-page.tsx"],
  "/visit": [
    "visitors/screens/visit/visit-page.tsx",
    "visitors/screens/visit/what-is-yours.tsx",
    "appointments/screens/visit/your-appointments.tsx",
    "meetings/screens/visit/your-meetings.tsx",
  ],
};
const THEMES = ["light", "dark", "contrast"].map((name) => `appearance/${name}.ts`);

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

test.skipIf(unbuilt).each(Object.entries(PAGES))(
  "%s comes to at most 120 kB of scripts, packed, in the heaviest theme",
  (_page, parts) => {
    const manifest = JSON.parse(readFileSync(MANIFEST, "utf8")) as Record<string, Chunk>;
    const own = ["visit.html", ...parts.map((part) => `../features/${part}`)];
    const weights = THEMES.map((theme) => weightOf([...own, theme], manifest));
    expect(Math.max(...weights)).toBeLessThanOrEqual(MOST);
    // A page that weighed next to nothing would have been looked for in the wrong place.
    expect(Math.min(...weights)).toBeGreaterThan(MOST / 2);
  },
);

/** Bytes that a browser is sent for these and for what they import. */
function weightOf(sources: readonly string[], manifest: Readonly<Record<string, Chunk>>): number {
  const files = new Set<string>();
  const bring = (source: string) => {
    const chunk = manifest[source];
    if (chunk === undefined) throw new Error(`${source} is not in the manifest: has it moved?`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(bring);
  };
  sources.forEach(bring);
  return [...files].reduce((sum, file) => sum + statSync(join(BUILT, `${file}.gz`)).size, 0);
}
