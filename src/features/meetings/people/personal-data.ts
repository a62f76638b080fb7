import type { PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { forgetTold } from "../invitations/store.ts";
import { addressesIn, forgetAttendee, forgetOrganiser, meetingsWith } from "./store.ts";

/** What meetings keep about people. */
export const MEETING_PEOPLE: PersonalData = {
  what: "the meetings that a person organises, is invited to or is met in, and their name there",
  export: meetingsWith,
  erase: async (tx, person, known) => {
    const addresses = addressesIn(known);
    await forgetOrganiser(tx, person, addresses);
    await forgetAttendee(tx, person, known);
    await forgetTold(tx, addresses);
  },
};
