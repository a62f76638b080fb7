/** Where an appointment takes place. teams: in a Teams meeting. hybrid: in person, and by Teams for who cannot come. */
export const PLACES = ["teams", "in-person", "phone", "hybrid", "link"] as const;
export type PlaceKind = (typeof PLACES)[number];

/** The places that come with a Teams meeting. */
export const WITH_TEAMS: ReadonlySet<PlaceKind> = new Set(["teams", "hybrid"]);

/** held: kept for somebody who fills in the form. pending: waits for approval. */
export const STATES = ["held", "pending", "confirmed", "declined", "cancelled", "expired"] as const;
export type State = (typeof STATES)[number];

/** How customers are reminded of an appointment. */
export const REMIND_BY = ["mail", "sms", "both"] as const;

export const ATTENDANCES = ["attended", "late", "absent"] as const;
