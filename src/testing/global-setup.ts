import { chmod, mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { makeTemplate } from "./databases.ts";
import { startEmbedded } from "../kernel/database/embedded/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
  }
}

/** One real PostgreSQL for the whole run; each test makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await roomiest(), "parley-tests-"));
  // Under root, PostgreSQL runs as nobody and has to be able to pass through.
  await chmod(folder, 0o711);
  // Several test files at once, some of them with several servers.
  const postgres = await startEmbedded({ dataFolder: folder, settings: { max_connections: "300" } });
  await makeTemplate(postgres.adminUrl);
  project.provide("adminUrl", postgres.adminUrl);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}

const MEMORY = "/dev/shm";
/** What the databases of all tests take at most, with room to spare. In bytes. */
const ENOUGH = 2 ** 31;

/** Linux has a folder in memory, where writing for good costs nothing; what tests write has to last only as long as they do. */
async function roomiest(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= ENOUGH ? MEMORY : tmpdir();
}
