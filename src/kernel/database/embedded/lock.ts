import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { systemClock } from "../../time.ts";
import { unless } from "./errno.ts";
import { isRunning, thisProcess } from "./processes.ts";

/** Who holds a lock. `id` is new with every attempt, so that two holders are never mistaken for each other. */
const Holder = z.object({ id: z.uuid(), pid: z.int().positive(), began: z.string().optional() });
export type Holder = z.infer<typeof Holder>;

export type Attempt = { readonly release: () => Promise<void> } | { readonly heldBy: Holder };

/**
 * Takes the lock file at `path`, or says which living process holds it. The lock of a dead process is taken over;
 * of several who try that at once, one wins.
 */
export async function takeLock(path: string): Promise<Attempt> {
  const me: Holder = { id: randomUUID(), ...thisProcess() };
  const card = `${path}.${me.id}`;
  try {
    await writeFile(card, JSON.stringify(me), { flag: "wx", mode: 0o600 });
    const heldBy = await claim(path, card);
    return heldBy === undefined ? { release: () => release(path, me) } : { heldBy };
  } finally {
    await rm(card, { force: true });
  }
}

async function claim(path: string, card: string): Promise<Holder | undefined> {
  while (!(await linked(card, path))) {
    const holder = await holderOf(path);
    if (holder === undefined) continue;
    if (isRunning(holder)) return holder;
    await bury(path, holder, card);
  }
  return undefined;
}

/** The lock appears whole or not at all: it is a second name for a file that is already written. */
function linked(card: string, path: string): Promise<boolean> {
  return unless(
    ["EEXIST"],
    link(card, path).then(() => true),
    false,
  );
}

/**
 * Removes the lock of the dead `holder`. Only whoever holds the lock named after that holder may do so, or a slow starter
 * could remove the lock that a quicker one has taken in the meantime.
 */
async function bury(path: string, holder: Holder, card: string): Promise<void> {
  const barrier = `${path}.${holder.id}.over`;
  const rival = await claim(barrier, card);
  if (rival !== undefined) {
    await systemClock.sleep(5);
    return;
  }
  try {
    const present = await holderOf(path);
    if (present?.id === holder.id) await rm(path);
  } finally {
    await rm(barrier, { force: true });
  }
}

async function release(path: string, me: Holder): Promise<void> {
  const present = await holderOf(path);
  if (present?.id === me.id) await rm(path, { force: true });
}

/** A lock is never written in parts, so one that cannot be read was left by a power cut: its holder is long gone. */
const LOST: Holder = { id: "00000000-0000-0000-0000-000000000000", pid: 0 };

async function holderOf(path: string): Promise<Holder | undefined> {
  const text = await unless(["ENOENT"], readFile(path, "utf8"), undefined);
  if (text === undefined) return undefined;
  const read = Holder.safeParse(parsed(text));
  return read.success ? read.data : LOST;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
