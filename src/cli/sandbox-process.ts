import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { Failure } from "../kernel/errors.ts";

const Ready = z.object({
  ready: z.literal(true),
  graph: z.string(),
  entra: z.string(),
  control: z.string(),
  smtp: z.string(),
  tenantId: z.string(),
  domain: z.string(),
  admin: z.object({ clientId: z.string(), clientSecret: z.string() }),
});

/** Where the sandbox answers, and the app registration that may do everything in it. */
export type SandboxReady = z.infer<typeof Ready>;

/** A sandbox running as a process beside us. */
export interface SandboxProcess {
  /** What it says once it is ready; rejects, as Failure `unavailable`, when it ends before. */
  readonly ready: Promise<SandboxReady>;
  stop(): Promise<void>;
}

/** Starts the sandbox with its state kept in `<dataFolder>/sandbox`. */
export function startSandboxProcess({ port, dataFolder }: { port: number; dataFolder: string }): SandboxProcess {
  const program = join(import.meta.dirname, "../../sandbox/src/main.ts");
  const options = [
    "--port",
    String(port),
    "--seed",
    "campus",
    "--data",
    join(dataFolder, "sandbox"),
    "--until-stdin-ends",
  ];
  // Its own process group, so that Ctrl-C reaches us first; its stdin, so that it ends when we do, however we end.
  const child = spawn(process.execPath, [program, ...options], { stdio: ["pipe", "pipe", "pipe"], detached: true });
  let said = "";
  let begun = false;
  createInterface(child.stderr).on("line", (line) => (said = line));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const line = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", (first) => {
      begun = true;
      resolve(first);
    });
    child.once("close", () => reject(notStarted(said)));
  });
  const ready = line.then((text) => Ready.parse(JSON.parse(text)));
  // It may fail while nobody waits for it yet; whoever does gets the reason.
  ready.catch(() => undefined);
  return {
    ready,
    stop: async () => {
      if (begun) child.stdin.end();
      else child.kill();
      await exited;
    },
  };
}

function notStarted(said: string): Failure {
  return new Failure("unavailable", `The sandbox did not start${said ? `: ${said}` : "."}`, {
    cure: "Stop what is in its way, set SANDBOX_PORT or PARLEY_DATA to another, or do without: PARLEY_SANDBOX=off.",
  });
}
