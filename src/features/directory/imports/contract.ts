import { z } from "zod";
import { PlainText } from "../../../kernel/text.ts";
import { AUDIENCES } from "../contract.ts";

export const KINDS = ["people", "clients", "contacts"] as const;
export type Kind = (typeof KINDS)[number];

/** The largest file that is taken. In bytes. */
export const LARGEST = 10 * 1024 * 1024;

/** A CSV file and what becomes of its columns. With `dryRun` nothing is written: the answer says what would be. */
export const ImportWish = z
  .strictObject({
    kind: z.enum(KINDS),
    /** The file as text. */
    csv: PlainText.optional(),
    /** Or the file as it is, in base64: then its encoding is found out. */
    file: z
      .string()
      .refine((text) => text.length % 4 === 0 && /^[a-z\d+/]*={0,2}$/i.test(text), "must be base64")
      .optional(),
    delimiter: z.enum([",", ";", "\t", "|"]).optional(),
    /** Column → what it holds; columns that are not named are left out. Without it, columns are told by their names. */
    mapping: z.record(PlainText.max(400), PlainText.min(1).max(80)).optional(),
    /** The column by which a row is known again, to change what is there instead of adding it twice. */
    key: PlainText.max(400).optional(),
    /** Whom new people are: for rows that do not say it themselves. */
    audience: z.enum(AUDIENCES).optional(),
    dryRun: z.boolean(),
  })
  .refine(({ csv, file }) => (csv === undefined) !== (file === undefined), {
    path: ["csv"],
    message: "give either csv or file",
  })
  .meta({ id: "ImportWish" });
export type ImportWish = z.output<typeof ImportWish>;

const Counts = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});
export type Counts = z.infer<typeof Counts>;

/** Why a row is refused. Rows are counted from 1 on, without the head; lines as an editor counts them. */
const RowProblem = z
  .object({
    row: z.int(),
    line: z.int(),
    field: z.string(),
    reason: z.string(),
    sentence: z.string(),
    cure: z.string(),
  })
  .meta({ id: "ImportRowProblem" });
export type RowProblem = z.infer<typeof RowProblem>;

/** What an import would do. */
export const ImportReport = z
  .object({
    kind: z.enum(KINDS),
    encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252", "text"]),
    delimiter: z.string(),
    columns: z.array(z.object({ name: z.string(), target: z.string().optional(), samples: z.array(z.string()) })),
    key: z.string().optional(),
    /** What keeps the import from being possible at all; then no row was looked at. */
    blocked: z.object({ field: z.string(), reason: z.string(), sentence: z.string(), cure: z.string() }).optional(),
    rows: z.int(),
    counts: Counts,
    /** The first 200. */
    problems: z.array(RowProblem),
  })
  .meta({ id: "ImportReport" });
export type ImportReport = z.infer<typeof ImportReport>;

/** An import under way, or one that is done. */
export const Import = z
  .object({
    id: z.uuid(),
    kind: z.enum(KINDS),
    state: z.enum(["running", "finished"]),
    total: z.int(),
    done: z.int(),
    /** Rows a second so far. */
    rate: z.number(),
    counts: Counts,
    problems: z.array(RowProblem),
    startedBy: z.string(),
    startedAt: z.string(),
    finishedAt: z.string().optional(),
  })
  .meta({ id: "Import" });
export type Import = z.infer<typeof Import>;
