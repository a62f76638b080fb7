import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Measured } from "./measured.ts";
import { startServing, withFolder } from "./scene.ts";

/** How long the server is left alone before its memory is read. In milliseconds. */
const IDLE = 10_000;

/**
 * `parley serve` on an empty folder and again on the same one, with the embedded PostgreSQL and the sandbox, from the
 * start of the process until it says that it is ready; and what the server's own process keeps in memory (VmRSS) when
 * nobody has asked it anything for ten seconds. PostgreSQL and the sandbox are processes of their own and not counted.
 */
export async function measureStart(): Promise<Measured[]> {
  return withFolder(async ({ folder }) => {
    const first = await serve(folder);
    await first.stop();
    const second = await serve(folder);
    await wait(IDLE);
    const memory = await residentMegabytes(second.pid);
    await second.stop();
    return [
      { what: "first", figure: first.seconds, unit: "s" },
      { what: "second", figure: second.seconds, unit: "s" },
      { what: "memory", figure: memory, unit: "MB" },
    ];
  });
}

async function serve(folder: string) {
  const began = performance.now();
  const environment = { PARLEY_DATA: folder, SANDBOX_PORT: "0", PARLEY_SANDBOX: "on", LOG_LEVEL: "warn" };
  const server = startServing(environment, /^Parley is ready at /);
  await server.line;
  return { ...server, seconds: (performance.now() - began) / 1000 };
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, "utf8");
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  if (kilobytes === undefined)
    throw new Error("This system does not say how much memory a process keeps: run on Linux.");
  return Number(kilobytes) / 1024;
}
