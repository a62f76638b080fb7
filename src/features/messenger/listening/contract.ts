import { z } from "zod";

/** How Microsoft is had to announce chats. */
export const ListeningSettings = z
  .object({
    /** Up to so many connected accounts at a connection, each has a subscription of its own; beyond, the whole tenant has one. */
    eachUpTo: z.int(),
  })
  .meta({ id: "ListeningSettings" });

export const ListeningSettingsChange = z
  .strictObject({
    /** From 0 (always the whole tenant) to 10,000, Microsoft's limit; null: as Parley has it. */
    eachUpTo: z.int().min(0).max(10_000).nullable(),
  })
  .meta({ id: "ListeningSettingsChange" });
