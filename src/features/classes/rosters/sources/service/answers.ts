import { z } from "zod";
import type { OutsideAnswer } from "../../../../../kernel/outside/guarded-fetch.ts";
import { Trouble } from "./trouble.ts";

/** The JSON of an answer. Throws a `Trouble` where it is none. */
export function jsonOf({ body }: OutsideAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (error) {
    throw new Trouble("service-unclear", "no JSON", { cause: error });
  }
}

const LONGEST_TOLD = 100;

/** An answer in words: its status, and what the service says of it, as OneRoster or OAuth has it. */
export function answerWords(answer: OutsideAnswer): string {
  const told = toldIn(answer);
  return told === undefined ? `${answer.status}` : `${answer.status}: ${told.slice(0, LONGEST_TOLD)}`;
}

const Told = z.object({
  imsx_description: z.string().optional(),
  error_description: z.string().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});

function toldIn({ body }: OutsideAnswer): string | undefined {
  try {
    const read = Told.safeParse(JSON.parse(body.toString("utf8")));
    const { imsx_description, error_description, error, message } = read.data ?? {};
    return imsx_description ?? error_description ?? message ?? error;
  } catch {
    // A refusal need not be JSON: its status says enough.
    return undefined;
  }
}
