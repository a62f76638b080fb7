import type { PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { forgetTold } from "../invitations/store.ts";
import { forgetAttendee, forgetOrganiser, meetingsWith } from "./store.ts";

/** What meetings keep about people. */
export const MEETING_PEOPLE: PersonalData = {
  what: "the meetings that a person organises, is invited to or is met in, and their name there",
  export: meetingsWith,
  erase: async (tx, person, known) => {
    await forgetOrganiser(tx, person);
    await forgetAttendee(tx, person, known);
    await forgetTold(
      tx,
      known.flatMap(({ kind, value }) => (kind === "email" ? [value] : [])),
    );
  },
};
