import { Command } from "commander";
import { ParleyProblem, ParleyUnreachable } from "../../sdk/src/index.ts";
import { Failure } from "../kernel/errors.ts";
import { collectSpentBuffersSoon } from "../kernel/spent-buffers.ts";
import { classesCommand } from "./classes.ts";
import { doctorCommand } from "./doctor.ts";
import { keysCommand } from "./keys.ts";
import { meetingCommand } from "./meeting.ts";
import { sandboxCommand } from "./sandbox.ts";
import { serveCommand } from "./serve.ts";
import { setupCommand } from "./setup.ts";

collectSpentBuffersSoon();

const parley = new Command("parley")
  .description("Microsoft Teams for an organisation's own applications.")
  .addCommand(serveCommand())
  .addCommand(setupCommand())
  .addCommand(doctorCommand())
  .addCommand(meetingCommand())
  .addCommand(classesCommand())
  .addCommand(keysCommand())
  .addCommand(sandboxCommand());

/** Refusals are for people: the sentence and its cure. Anything else is a fault of ours and keeps its stack. */
function say(error: unknown): void {
  if (isRefusal(error)) console.error(error.cure ? `${error.message}\n→ ${error.cure}` : error.message);
  else console.error(error);
}

function isRefusal(error: unknown): error is { message: string; cure?: string | undefined } {
  return [Failure, ParleyProblem, ParleyUnreachable].some((refusal) => error instanceof refusal);
}

await parley.parseAsync().catch((error: unknown) => {
  say(error);
  process.exitCode = 1;
});
