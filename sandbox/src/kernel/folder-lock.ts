import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** Who holds a folder: a process, and when it began, since its number is given to another one some day. */
interface Holder {
  readonly pid: number;
  readonly began: string | null;
  /** It has let go, though the process may live on. */
  readonly left: boolean;
}

const NAME = /^sandbox\.lock\.(\d{1,9})$/;
/** A sandbox whose starter was killed takes a moment to end. In milliseconds. */
const PATIENCE_MS = 3000;
const LOOK_AGAIN_MS = 25;

/**
 * Takes the folder for this sandbox alone; returns how to let it go. Waits three seconds for another one to end, then
 * refuses. Locks are numbered and the highest counts: it is never deleted, only outdone once its holder is gone, so of
 * several that outdo a dead one at the same time exactly one makes the next number.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const patience = performance.now() + PATIENCE_MS;
  for (;;) {
    const highest = highestIn(folder);
    const holder = holderOf(lockAt(folder, highest));
    const free = holder === undefined || !lives(holder);
    if (free && outdoes(folder, highest + 1))
      return () => write(lockAt(folder, highest + 1), { ...self(), left: true });
    if (!free && performance.now() > patience) throw inUse(folder, holder);
    await delay(LOOK_AGAIN_MS);
  }
}

/** Makes the lock of this number, unless another has it or a higher one. The ones below have lost their meaning. */
function outdoes(folder: string, number: number): boolean {
  const draft = join(folder, `sandbox.lock.new-${process.pid}-${performance.now()}`);
  writeFileSync(draft, JSON.stringify(self()), { mode: 0o600 });
  try {
    linkSync(draft, lockAt(folder, number));
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft);
  }
  const numbers = numbersIn(folder);
  const first = Math.max(...numbers) === number;
  for (const old of first ? numbers.filter((each) => each < number) : [number])
    rmSync(lockAt(folder, old), { force: true });
  return first;
}

function write(path: string, holder: Holder): void {
  writeFileSync(`${path}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function lockAt(folder: string, number: number): string {
  return join(folder, `sandbox.lock.${number}`);
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number);
}

function highestIn(folder: string): number {
  return Math.max(0, ...numbersIn(folder));
}

/** A lock appears whole, so one that cannot be read was left by a power cut: nobody holds it. */
function holderOf(path: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(readFileSync(path, "utf8"));
    return holder;
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function self(): Holder {
  return { pid: process.pid, began: beginningOf(process.pid), left: false };
}

function lives({ pid, began, left }: Holder): boolean {
  if (left) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, "EPERM");
  }
  const now = beginningOf(pid);
  return now !== DEAD && (now === null || began === null || now === began);
}

const DEAD = "dead";

/** When a process began, in ticks since the system did; null where the system does not tell. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything; state and times come after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? DEAD : (fields[19] ?? null);
  } catch (error) {
    if (hasCode(error, "ENOENT", "ESRCH", "EACCES", "EPERM")) return null;
    throw error;
  }
}

function inUse(folder: string, { pid }: Holder): Error {
  return new Error(
    `The sandbox of process ${pid} keeps its state in ${folder}. Stop it, or give this one another folder with --data.`,
  );
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}
