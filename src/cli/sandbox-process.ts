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
  tenantId: z.string(),
  admin: z.object({ clientId: z.string(), clientSecret: z.string() }),
});

/** A sandbox running as a process beside us. */
export interface SandboxProcess {
  readonly ready: z.infer<typeof Ready>;
  stop(): Promise<void>;
}

/** Starts the sandbox with its state kept in `<dataFolder>/sandbox`, and waits until it says that it is ready. */
export async function startSandboxProcess({
  port,
  dataFolder,
}: {
  port: number;
  dataFolder: string;
}): Promise<SandboxProcess> {
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
  const said: string[] = [];
  createInterface(child.stderr).on("line", (line) => said.push(line));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = await new Promise<z.infer<typeof Ready>>((resolve, reject) => {
    createInterface(child.stdout).once("line", (line) => resolve(Ready.parse(JSON.parse(line))));
    void exited.then(() => reject(notStarted(said.at(-1), port)));
  });
  return {
    ready,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

function notStarted(said: string | undefined, port: number): Failure {
  return new Failure("unavailable", `The sandbox did not start on port ${port}${said ? `: ${said}` : "."}`, {
    cure: "Free that port or set SANDBOX_PORT to another; PARLEY_SANDBOX=off starts without the sandbox.",
  });
}
