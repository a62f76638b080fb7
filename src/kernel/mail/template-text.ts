import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { z } from "zod";
import { Failure } from "../errors.ts";

/** A line that is only `[Label]({variable})`. */
const BUTTON = /^[ \t]*\[([^\]\n]+)\]\(\{(\w+)\}\)[ \t]*$/;

/** A template's text, cut where buttons stand. What it will look like is decided before any value is put in. */
export type Piece =
  | { readonly kind: "text"; readonly message: string }
  | { readonly kind: "button"; readonly label: string; readonly variable: string };

/** Cuts a body into running text and buttons. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.some((line) => line.trim() !== "")) pieces.push({ kind: "text", message: lines.join("\n") });
    lines = [];
  };
  for (const line of body.replaceAll("\r\n", "\n").split("\n")) {
    const [, label, variable] = BUTTON.exec(line) ?? [];
    if (label === undefined || variable === undefined) lines.push(line);
    else {
      flush();
      pieces.push({ kind: "button", label, variable });
    }
  }
  flush();
  return pieces;
}

/** Puts values into an ICU message. Throws only what `checkTemplateText` would have refused. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  const filled = new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).format<string>({ ...values });
  return Array.isArray(filled) ? filled.join("") : filled;
}

/**
 * Refuses a text that is no ICU message, or that names a variable the template does not have: with the field, and the line
 * and column where it went wrong. Answers with the variables that it names.
 */
export function checkTemplateText(field: string, text: string, variables: readonly string[]): ReadonlySet<string> {
  const named = partsOf(text).flatMap((part) => argumentsOf(field, text, part));
  const unknown = named.find(({ name }) => !variables.includes(name));
  if (unknown === undefined) return new Set(named.map(({ name }) => name));
  throw refusal(field, `There is no variable {${unknown.name}} in this mail, ${placeOf(text, unknown.offset)}.`, {
    reason: "unknown-variable",
    cure: `Use one of ${variables.map((known) => `{${known}}`).join(", ")}.`,
  });
}

interface Part {
  readonly message: string;
  readonly from: number;
}

/** The same cut as `piecesOf`, with where each part begins; a button's variable counts like any other. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let open = -1;
  let at = 0;
  for (const line of text.split("\n")) {
    const button = BUTTON.test(line.replace(/\r$/, ""));
    if (button && open >= 0) parts.push({ message: text.slice(open, at), from: open });
    if (button) parts.push({ message: line, from: at });
    open = button ? -1 : open < 0 ? at : open;
    at += line.length + 1;
  }
  if (open >= 0) parts.push({ message: text.slice(open), from: open });
  return parts;
}

interface Argument {
  readonly name: string;
  readonly offset: number;
}

function argumentsOf(field: string, text: string, { message, from }: Part): Argument[] {
  const found = parsed(field, text, { message, from }).flatMap((element) => argumentsIn(element, from));
  const shaped = found.find(({ name }) => name === "");
  if (shaped) {
    throw refusal(
      field,
      `Values are written out already; they take no number, date or time format, ${placeOf(text, shaped.offset)}.`,
      {
        reason: "no-format-here",
        cure: "Write the variable's name alone in braces.",
      },
    );
  }
  return found;
}

function parsed(field: string, text: string, { message, from }: Part): MessageFormatElement[] {
  try {
    return parse(message, { ignoreTag: true, captureLocation: true });
  } catch (error) {
    const offset = from + (offsetOf(error) ?? message.length);
    throw refusal(field, `The braces do not match: ${wordsOf(error)}, ${placeOf(text, offset)}.`, {
      reason: "broken-template",
      cure: "Close every brace, and put a brace that is meant as text between apostrophes: '{'.",
      cause: error,
    });
  }
}

const FORMATTED: readonly TYPE[] = [TYPE.number, TYPE.date, TYPE.time];

/** An argument with a format of its own is gathered under no name, so that it is refused. */
function argumentsIn(element: MessageFormatElement, from: number): Argument[] {
  const offset = from + (element.location?.start.offset ?? 0);
  if (FORMATTED.includes(element.type)) return [{ name: "", offset }];
  if (element.type === TYPE.argument) return [{ name: element.value, offset }];
  if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
  const inner = Object.values(element.options).flatMap(({ value }) => value);
  return [{ name: element.value, offset }, ...inner.flatMap((each) => argumentsIn(each, from))];
}

const Located = z.object({ location: z.object({ start: z.object({ offset: z.number() }) }) });

function offsetOf(error: unknown): number | undefined {
  return Located.safeParse(error).data?.location.start.offset;
}

/** EXPECT_ARGUMENT_CLOSING_BRACE → expect argument closing brace. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.toLowerCase().replaceAll("_", " ") : "the text cannot be read";
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function refusal(field: string, sentence: string, detail: { reason: string; cure: string; cause?: unknown }): Failure {
  return new Failure("invalid-input", sentence, { field, ...detail });
}
