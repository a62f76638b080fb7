import { spawn } from "node:child_process";
import { join } from "node:path";
import { Command } from "commander";

/** The sandbox is a program of its own; this starts it with whatever options follow. */
export function sandboxCommand(): Command {
  return new Command("sandbox")
    .description("start the pretend Microsoft alone (see sandbox/README.md for its options)")
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_options: object, command: Command) => {
      const program = join(import.meta.dirname, "../../sandbox/src/main.ts");
      const child = spawn(process.execPath, [program, ...command.args], { stdio: "inherit" });
      process.exitCode = await new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
    });
}
