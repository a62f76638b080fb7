import { parseArgs } from "node:util";
import { startSandbox, type SandboxOptions } from "./start.ts";

const HELP = `Usage: sandbox [--port 4001] [--https-port N] [--proxy N] [--host 127.0.0.1] [--seed campus] [--data FOLDER] [--until-stdin-ends]`;

/** Keeps one value only when it is there, as options leave nothing undefined. */
function optional<K extends string, T>(name: K, value: T | undefined): { [key in K]?: T } {
  return value === undefined ? {} : Object.fromEntries([[name, value]]);
}

function portOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new TypeError(`--${name} must be a port number from 0 to 65535, not "${text}".`);
}

function readOptions(): { options: SandboxOptions; untilStdinEnds: boolean } {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      "https-port": text,
      proxy: text,
      host: text,
      seed: text,
      data: text,
      "until-stdin-ends": { type: "boolean", default: false },
    },
  });
  const options = {
    port: portOf("port", values.port) ?? 4001,
    ...optional("httpsPort", portOf("https-port", values["https-port"])),
    ...optional("proxy", portOf("proxy", values.proxy)),
    ...optional("host", values.host),
    ...optional("seed", values.seed),
    ...optional("data", values.data),
  };
  return { options, untilStdinEnds: values["until-stdin-ends"] };
}

async function main(): Promise<void> {
  const { options, untilStdinEnds } = readOptions();
  const sandbox = await startSandbox(options);
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
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof TypeError) console.error(HELP);
  process.exit(1);
});
