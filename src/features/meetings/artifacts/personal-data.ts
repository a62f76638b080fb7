import type { PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { forgetViewsOf, viewsOf } from "./store.ts";

/** Who a visitor is in what they have seen. */
const viewerOf = (person: string) => `visitor:${person}`;

/** What is kept here about people; what recordings show and say is Microsoft's to erase, or ours by DELETE. */
export const VIEWS_DATA: PersonalData = {
  what: "which recordings and transcripts a person has seen lately",
  export: (tx, person) => viewsOf(tx, viewerOf(person)),
  erase: (tx, person) => forgetViewsOf(tx, viewerOf(person)),
};
