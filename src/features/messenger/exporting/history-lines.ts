import { csvLine } from "../../../kernel/csv/write-csv.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { plainText } from "../content/rules.ts";
import type { Message } from "../contract.ts";
import type { HistoryFormat } from "./contract.ts";

/** How a conversation is written down in a format: a head, and each message in its turn. */
export interface Writing {
  readonly ending: string;
  readonly type: string;
  head(title: string): string;
  line(message: Message, zone: string): string;
}

export const WRITINGS: Readonly<Record<HistoryFormat, Writing>> = {
  text: {
    ending: "txt",
    type: "text/plain; charset=utf-8",
    head: (title) => `${title}\n\n`,
    line: (message, zone) => {
      const marks = marksOf(message).map((mark) => ` (${mark})`);
      return `${whenWords(message.createdAt, zone)} ${nameOf(message)}${marks.join("")}\n${saidBy(message)}\n\n`;
    },
  },
  csv: {
    ending: "csv",
    type: "text/csv; charset=utf-8",
    // Spreadsheets know by the mark that it is UTF-8.
    head: () => `\u{FEFF}${csvLine(["created", "author", "author id", "text", "edited", "deleted", "message id"])}`,
    line: (message) => {
      const { createdAt, sender, editedAt, deletedAt, messageId } = message;
      const author = [sender?.name ?? "", sender?.id ?? ""];
      return csvLine([createdAt, ...author, saidBy(message), editedAt ?? "", deletedAt ?? "", messageId]);
    },
  },
  json: {
    ending: "jsonl",
    type: "application/jsonl; charset=utf-8",
    head: () => "",
    line: (message) => `${JSON.stringify(message)}\n`,
  },
};

/** What a message says and what hangs on it; of what Teams itself tells, which kind of thing that is. */
function saidBy({ content, attachments, event, deletedAt }: Message): string {
  if (deletedAt !== undefined) return "";
  if (event !== null) return `[${event.kind}]`;
  const names = attachments.flatMap((each) => ("name" in each && each.name ? [`[${each.name}]`] : []));
  return [plainText(content), ...names].filter((text) => text !== "").join("\n");
}

function nameOf({ sender }: Message): string {
  return sender?.name ?? "Teams";
}

function marksOf({ editedAt, deletedAt, importance }: Message): string[] {
  return [
    ...(importance === "normal" ? [] : [importance]),
    ...(deletedAt !== undefined ? ["deleted"] : editedAt !== undefined ? ["edited"] : []),
  ];
}

function whenWords(at: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "medium", timeStyle: "long" });
  return words.format(instantFrom(at));
}
