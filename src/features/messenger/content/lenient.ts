import { z } from "zod";

/** Text as Graph sends it, where null and absent are the same as empty. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? "");

/** A list as Graph sends it, where null and absent are the same as empty. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
}
