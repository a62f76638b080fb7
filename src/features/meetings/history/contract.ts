import { z } from "zod";

/** What was being done to a meeting when Microsoft was asked. */
export const OPERATIONS = ["create", "move", "cancel", "options"] as const;
export type Operation = (typeof OPERATIONS)[number];

/** One request to Microsoft about a meeting, and its answer; without a status, none came. */
export const Exchange = z
  .object({
    at: z.string(),
    operation: z.enum(OPERATIONS),
    method: z.string(),
    /** With {} in place of every id. */
    path: z.string(),
    status: z.number().optional(),
    code: z.string().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: "MeetingExchange" });
export type Exchange = z.infer<typeof Exchange>;
