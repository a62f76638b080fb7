#!/usr/bin/env node
import { parseArgs } from "node:util";
import { stageAt, tellFile } from "./scenarios/tell.ts";
import { startSandbox, type SandboxOptions } from "./start.ts";

const USUAL_PORT = 4001;
const HELP = `Usage: sandbox [--port 4001] [--https-port N] [--proxy N] [--smtp N] [--host 127.0.0.1] [--seed campus] [--data FOLDER] [--limits 1] [--chance TEXT] [--scenario FILE] [--until-stdin-ends]`;

function ports(values: Readonly<Record<string, unknown>>): {
  port: number;
  httpsPort?: number;
  proxy?: number;
  smtp?: number;
} {
  const names = { port: "port", "https-port": "httpsPort", proxy: "proxy", smtp: "smtp" };
  const given = Object.entries(names).flatMap(([name, key]) => {
    const text = values[name];
    return typeof text === "string" ? [[key, portOf(name, text)] as const] : [];
  });
  return { port: USUAL_PORT, ...Object.fromEntries(given) };
}

function portOf(name: string, text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new TypeError(`--${name} must be a port number from 0 to 65535, not "${text}".`);
}

function limitsIn(text: string | undefined): { limits?: number } {
  if (text === undefined) return {};
  if (/^\d+(\.\d+)?$/.test(text)) return { limits: Number(text) };
  throw new TypeError(`--limits must be a number from 0 up, not "${text}".`);
}

function names({
  host,
  seed,
  data,
  chance,
}: Partial<Record<"host" | "seed" | "data" | "chance", string>>): SandboxOptions {
  return { ...(host && { host }), ...(seed && { seed }), ...(data && { data }), ...(chance && { chance }) };
}

function readOptions(): { options: SandboxOptions; scenario: string | undefined; untilStdinEnds: boolean } {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      "https-port": text,
      proxy: text,
      smtp: text,
      host: text,
      seed: text,
      data: text,
      limits: text,
      scenario: text,
      chance: text,
      "until-stdin-ends": { type: "boolean", default: false },
    },
  });
  const options = { ...ports(values), ...names(values), ...limitsIn(values.limits) };
  return { options, scenario: values.scenario, untilStdinEnds: values["until-stdin-ends"] };
}

async function main(): Promise<void> {
  const { options, scenario, untilStdinEnds } = readOptions();
  const sandbox = await startSandbox(options);
  if (scenario !== undefined) await tellFile(scenario, stageAt(sandbox.url));
  let leaving = false;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    void sandbox.close().then(() => process.exit(0));
  };
  process.on("SIGINT", leave);
  process.on("SIGTERM", leave);
  if (untilStdinEnds) process.stdin.on("end", leave).resume();
  console.log(JSON.stringify(sandbox.ready));
}

main().catch((error: unknown) => {
  console.error(reasonOf(error));
  if (error instanceof TypeError) console.error(HELP);
  process.exit(1);
});

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const taken = "code" in error && error.code === "EADDRINUSE";
  return taken
    ? `${error.message}. Free that port, or choose another with --port, --https-port, --proxy or --smtp.`
    : error.message;
}
