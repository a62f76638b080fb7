import { spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A command that runs. */
export interface Run {
  /** The first match in what the command prints. */
  says(pattern: RegExp): Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** The set-up by the real command, on a machine that has no browser. */
export function setup(server: string, token: string, ...more: string[]): Run {
  return command(["setup", "--server", server, "--token", token, ...more]);
}

/** The real command in a process of its own; `env` is all that it is told by its environment. */
export function command(options: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const program = join(import.meta.dirname, "../cli/main.ts");
  const child = spawn(process.execPath, [program, ...options], { env: { NODE_ENV: "test", PATH: "", ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  const heard = new EventTarget();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      said += part.toString();
      heard.dispatchEvent(new Event("said"));
    });
  }
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, said })),
  );
  const says: Run["says"] = (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      };
      heard.addEventListener("said", look);
      look();
      void ended.then(() => reject(new Error(`The command ended without saying ${pattern}:\n${said}`)));
    });
  return { says, ended };
}
