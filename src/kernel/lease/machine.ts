import { readFileSync, readlinkSync } from "node:fs";

/**
 * One boot of one system with one numbering of processes: two containers share neither a process id nor this text, even
 * where they share their host's name. `undefined` where the system does not tell.
 */
export function thisMachine(): string | undefined {
  if (process.platform !== "linux") return undefined;
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
}
