import { z } from "zod";

export const AVAILABILITIES = [
  "Available",
  "AvailableIdle",
  "Away",
  "BeRightBack",
  "Busy",
  "BusyIdle",
  "DoNotDisturb",
  "Offline",
  "PresenceUnknown",
] as const;

/** Whether somebody is available, busy or away, as Teams shows it. */
export const Presence = z
  .object({
    objectId: z.string(),
    availability: z.enum(AVAILABILITIES),
    /** What they are at, in Microsoft's word, such as `InACall`. */
    activity: z.string().optional(),
    outOfOffice: z.boolean(),
  })
  .meta({ id: "Presence" });
export type Presence = z.infer<typeof Presence>;

/** More do not fit into the address of a request. */
export const MOST_ASKED = 400;

const ObjectIds = z.string().transform((text, issues) => {
  const ids = [...new Set(text.toLowerCase().split(","))];
  const parsed = z.array(z.guid()).max(MOST_ASKED).safeParse(ids);
  if (parsed.success) return parsed.data;
  const message = `must be 1 to ${MOST_ASKED} object ids, divided by commas`;
  issues.addIssue({ code: "custom", message });
  return z.NEVER;
});

export const PresenceShown = z.object({
  on: z.boolean(),
  /** How late it may come: 0 where Microsoft announces it. */
  delaySeconds: z.int(),
  items: z.array(Presence),
});
export type PresenceShown = z.infer<typeof PresenceShown>;

export const PresenceWanted = z.object({
  /** Object ids, divided by commas. */
  ids: ObjectIds,
  /** Whose directory they are of; the usual connection when absent. */
  connection: z.uuid().optional(),
});
