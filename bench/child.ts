import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A program of this repository in a process of its own, so that what is measured shares no event loop with who measures. */
export interface Child {
  readonly pid: number;
  /** The first line on its standard output that matches; rejects when it ends before that. */
  readonly line: Promise<RegExpExecArray>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

interface Program {
  /** Path from the repository's root. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly expects: RegExp;
}

const ROOT = join(import.meta.dirname, "..");

export function startChild({ file, args = [], environment = {}, expects }: Program): Child {
  const child = spawn(process.execPath, [join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} could not be started.`);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const line = new Promise<RegExpExecArray>((resolve, reject) => {
    createInterface(child.stdout).on("line", (said) => {
      const match = expects.exec(said);
      if (match) resolve(match);
    });
    void ended.then(() =>
      reject(new Error(`${file} ended before it said ${String(expects)}; see its complaints above.`)),
    );
  });
  return {
    pid,
    line,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
