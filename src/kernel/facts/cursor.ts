import { z } from "zod";

/** A fact's id, which PostgreSQL keeps as a signed number of 64 bits. */
export const FactCursor = z
  .string()
  .refine((text) => /^\d{1,19}$/.test(text) && BigInt(text) < 2n ** 63n, "is no cursor of ours");
