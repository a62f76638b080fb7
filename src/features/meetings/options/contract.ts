import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";
import { type MeetingOptions as Chosen, OPTIONS } from "./catalog.ts";

type Entry = (typeof OPTIONS)[keyof typeof OPTIONS];

const SHAPES: Readonly<Record<Entry["kind"], (entry: Entry) => z.ZodType>> = {
  switch: () => z.boolean(),
  people: () => z.array(OneLine.min(3).max(320)).max(50),
  language: () => z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language tag, such as en-GB"),
  choice: (entry) => z.enum("choices" in entry ? entry.choices : []),
};

const shape = Object.fromEntries(Object.entries(OPTIONS).map(([name, entry]) => [name, SHAPES[entry.kind](entry)]));

/** What was chosen about a meeting. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type is drawn from the same catalogue, and JSON knows no undefined
export const MeetingOptions = z.strictObject(shape).partial().meta({ id: "MeetingOptions" }) as unknown as z.ZodType<
  Chosen,
  Chosen
>;
