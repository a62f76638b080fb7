import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";

/** A template of names to be tried. */
export const NamePreviewWish = z.strictObject({ name: OneLine.min(1).max(256) }).meta({ id: "ClassNamePreviewWish" });

/** What a template makes of the first classes by title. */
export const NamePreview = z
  .object({
    items: z.array(z.object({ id: z.string(), title: z.string(), name: z.string() })),
    /** The fields of which names can be made. */
    fields: z.array(z.string()),
  })
  .meta({ id: "ClassNamePreview" });
export type NamePreview = z.infer<typeof NamePreview>;
