import { z } from "zod";
import { isTimeZone } from "../../../kernel/time.ts";

const HISTORY_FORMATS = ["text", "csv", "json"] as const;
export type HistoryFormat = (typeof HISTORY_FORMATS)[number];

/** As what a conversation is taken along; times in words are of this zone. */
export const HistoryWanted = z.object({
  format: z.enum(HISTORY_FORMATS).default("text"),
  zone: z.string().refine(isTimeZone, "must be an IANA time zone, such as Europe/London").default("UTC"),
});
