import { oneLine } from "./address.ts";
import { fill, piecesOf } from "./template-text.ts";

/** What a mail says: paragraphs of lines, and buttons. Both its text and its HTML are drawn from this. */
export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "button"; readonly label: string; readonly href: string };

export interface Document {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

interface Wording {
  readonly subject: string;
  readonly body: string;
}

/**
 * Puts values into a template's wording. Values never make buttons or paragraphs: only the template's own lines do. A button
 * that leads nowhere, since its value is empty, is left out.
 */
export function documentOf({ subject, body }: Wording, given: Readonly<Record<string, string>>): Document {
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, oneLine(value)]));
  return {
    subject: oneLine(fill(subject, values)),
    blocks: piecesOf(body).flatMap((piece) => {
      if (piece.kind === "text") return paragraphsOf(fill(piece.message, values));
      const href = values[piece.variable] ?? "";
      return href === "" ? [] : [{ kind: "button" as const, label: piece.label.trim(), href }];
    }),
  };
}

/** Running text as paragraphs; an empty line ends one. */
export function paragraphsOf(text: string): Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.split("\n").map((line) => line.trimEnd()))
    .map((lines) => lines.filter((line, index) => line !== "" || (index > 0 && index < lines.length - 1)))
    .filter((lines) => lines.some((line) => line.trim() !== ""))
    .map((lines) => ({ kind: "paragraph", lines }));
}

/** The mail as plain text. */
export function textOf(blocks: readonly Block[], footer: string): string {
  const body = blocks.map((block) =>
    block.kind === "button" ? `${block.label}:\n${block.href}` : block.lines.join("\n"),
  );
  return `${[...body, ...(footer === "" ? [] : [`-- \n${footer}`])].join("\n\n")}\n`;
}
