import { AVAILABILITIES, type Presence } from "./contract.ts";

/** As Microsoft tells it. */
export interface ToldPresence {
  readonly id?: string | undefined;
  readonly availability?: string | null | undefined;
  readonly activity?: string | null | undefined;
  readonly outOfOfficeSettings?: { readonly isOutOfOffice?: boolean | null } | null | undefined;
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
