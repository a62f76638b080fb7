import { z } from "zod";
import { Instant, OneLine } from "../../../kernel/text.ts";

export const RoomWish = z.strictObject({ name: OneLine.min(1).max(120) }).meta({ id: "RoomWish" });
export const Room = z
  .object({ id: z.uuid(), name: z.string(), archivedAt: z.string().optional() })
  .meta({ id: "Room" });
export type Room = z.infer<typeof Room>;

/** A time at which the organisation is closed. */
export const ClosureWish = z
  .strictObject({ name: OneLine.min(1).max(120), start: Instant, end: Instant })
  .meta({ id: "ClosureWish" });
export type ClosureWish = z.output<typeof ClosureWish>;

export const Closure = z
  .object({ id: z.uuid(), name: z.string(), start: z.string(), end: z.string() })
  .meta({ id: "Closure" });
export type Closure = z.infer<typeof Closure>;
