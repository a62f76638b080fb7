import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDoors } from "./doors.ts";
import { prepareSigningKey } from "./entra/tokens/keys.ts";
import { openHouse } from "./house.ts";
import { lockFolder } from "./kernel/folder-lock.ts";
import { stop } from "./kernel/http.ts";
import { Journal } from "./kernel/journal.ts";
import { type Ready, readyLine } from "./ready.ts";
import { plantSeed } from "./seed/seeds.ts";
import { wakeHouse } from "./wake.ts";
import { makeWorld, recallWorld, rememberWorld, USUAL_CHANCE, type World } from "./world.ts";

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly httpsPort?: number;
  /** Interface to listen on; the machine itself by default. */
  readonly host?: string;
  readonly seed?: string;
  /** Folder that keeps the state over restarts, for one sandbox at a time; in memory without. */
  readonly data?: string;
  /** Port of the CONNECT proxy, any free one with 0; no proxy without. */
  readonly proxy?: number;
  /** Port that takes mail; any free one by default. */
  readonly smtp?: number;
  /** Documented limits are multiplied by this, 1 by default; 0 takes them away. */
  readonly limits?: number;
  /** Whatever is left to chance comes from this text, so that a run can be repeated. */
  readonly chance?: string;
}

export interface Sandbox {
  readonly ready: Ready;
  /** Where the pages are, such as http://localhost:4001. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const USUAL = {
  port: 0,
  httpsPort: 0,
  host: "127.0.0.1",
  seed: "campus",
  proxy: null,
  smtp: 0,
  limits: 1,
  chance: USUAL_CHANCE,
} as const;

/** Opens a pretend Microsoft: Entra, Graph, control and pages on one port, the same over HTTPS on another. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const release = options.data === undefined ? () => {} : await lockFolder(options.data);
  try {
    return await openSandbox(options, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function openSandbox(options: SandboxOptions, release: () => void): Promise<Sandbox> {
  const wishes = { ...USUAL, ...options };
  const world = makeWorld(wishes.chance);
  world.limitScale = wishes.limits;
  const house = openHouse(world, wishes);
  const folder = options.data ?? mkdtempSync(join(tmpdir(), "parley-sandbox-"));
  const journal = options.data === undefined ? undefined : new Journal(world.store, folder, () => rememberWorld(world));
  const remembered = recall(world, journal);
  await prepareSigningKey(world);
  const { addresses, servers, closeSmtp, cut } = await openDoors(house, { ...wishes, folder });
  world.origin = addresses.http;
  if (!remembered) plantSeed(world, wishes.seed);
  journal?.begin();
  wakeHouse(house);
  world.clock.onChange(() => rememberWorld(world));
  return {
    ready: readyLine(world, addresses),
    url: world.origin,
    close: async () => {
      house.faults.clear();
      house.smtpFaults.clear();
      house.notices.postman.stop();
      world.timers.close();
      cut();
      await Promise.all([...servers.map(stop), closeSmtp()]);
      journal?.close();
      release();
      if (options.data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function recall(world: World, journal: Journal | undefined): boolean {
  const remembered = journal?.load() ?? false;
  if (remembered) recallWorld(world);
  return remembered;
}
