import { z } from "zod";
import { AVAILABILITIES, type Presence } from "./contract.ts";

/** As Microsoft tells it. */
export const ToldPresence = z.object({
  id: z.string().optional(),
  availability: z.string().nullish(),
  activity: z.string().nullish(),
  outOfOfficeSettings: z.object({ isOutOfOffice: z.boolean().nullish() }).nullish(),
  /** Of two stamps of somebody, the later one sorts behind the other. */
  sequenceNumber: z.string().max(100).nullish(),
});
export type ToldPresence = z.infer<typeof ToldPresence>;

/** So many people one subscription of Microsoft's names at most. */
export const MOST_WATCHED = 650;

/** What is listened to for the presence of these people, at most `MOST_WATCHED`. */
export function resourceFor(objectIds: readonly string[]): string {
  const list = objectIds.toSorted().map((id) => `'${id}'`);
  return `communications/presences?$filter=id in (${list.join(",")})`;
}

const ID = /'([0-9a-f-]{36})'/g;

/** Whose presence a resource is. */
export function idsIn(resource: string): string[] {
  return [...resource.matchAll(ID)].flatMap(([, id]) => id ?? []);
}

/** Presence in our words; a kind of availability that came to Teams after this was written is an unknown one. */
export function presenceOfTold(told: ToldPresence, objectId: string): Presence {
  const { activity } = told;
  return {
    objectId,
    availability: AVAILABILITIES.find((each) => each === told.availability) ?? "PresenceUnknown",
    ...(activity && { activity }),
    outOfOffice: told.outOfOfficeSettings?.isOutOfOffice ?? activity === "OutOfOffice",
  };
}
