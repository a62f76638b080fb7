import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { API_KEY } from "./server.ts";
import type { TestSandbox } from "./sandbox.ts";

/** A server in a process of its own, which can be killed like one. */
export interface ServerProcess {
  readonly url: string;
  /** Where it is asked past whatever stands before it. */
  readonly own: string;
  /** What it prints for the person who started it: signs in once. */
  readonly signInLink: string;
  /** Resolves with the signal or exit code that it ended with. */
  readonly ended: Promise<string>;
  kill(signal: NodeJS.Signals): Promise<string>;
}

export interface Stage {
  /** For a server in the test's own process that takes its turn. */
  readonly dataFolder: string;
  start(environment?: Record<string, string>): Promise<ServerProcess>;
}

/** Where one server may be started again and again: the same database, data folder and sandbox. */
export async function stage(databaseUrl: string, sandbox: TestSandbox): Promise<Stage> {
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-process-"));
  const running = new Set<ChildProcess>();
  onTestFinished(async () => {
    for (const child of running) child.kill("SIGKILL");
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  const { graph, login, clock } = sandbox.addresses;
  const settings = {
    NODE_ENV: "test",
    PORT: "0",
    DATABASE_URL: databaseUrl,
    PARLEY_DATA: dataFolder,
    PARLEY_API_KEY: API_KEY,
    PARLEY_GRAPH_URL: graph,
    PARLEY_LOGIN_URL: login,
    PARLEY_CLOCK_URL: clock,
    SMTP_URL: sandbox.ready.smtp,
    MAIL_FROM: `Parley <parley@${sandbox.ready.domain}>`,
    LOG_LEVEL: "warn",
  };
  return {
    dataFolder,
    start: async (environment = {}) => {
      const program = join(import.meta.dirname, "../cli/main.ts");
      const child = spawn(process.execPath, [program, "serve"], {
        env: { ...process.env, ...settings, ...environment },
      });
      running.add(child);
      return serverProcess(child);
    },
  };
}

async function serverProcess(child: ChildProcess): Promise<ServerProcess> {
  const said: string[] = [];
  const ended = new Promise<string>((resolve) => child.once("exit", (code, signal) => resolve(signal ?? String(code))));
  if (child.stderr) createInterface(child.stderr).on("line", (line) => said.push(line));
  let signInLink = "";
  let own: string | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    if (child.stdout) {
      createInterface(child.stdout).on("line", (line) => {
        signInLink = /^Sign in.* at (\S+)$/.exec(line)?.[1] ?? signInLink;
        own = /^On this machine it listens at (\S+)$/.exec(line)?.[1] ?? own;
        const [, address] = /^Parley is ready at (\S+)$/.exec(line) ?? [];
        if (address) resolve(address);
      });
    }
    void ended.then((how) => reject(new Error(`The server ended (${how}) before it was ready:\n${said.join("\n")}`)));
  });
  return {
    url,
    own: own ?? url,
    signInLink,
    ended,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
