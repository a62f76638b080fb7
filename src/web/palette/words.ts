import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("palette", {
  title: "Find anything",
  placeholder: "Type a page, an action or a name",
  screens: "Pages",
  actions: "Actions",
  none: icu("Nothing is called “{text}”.", ["text"]),
  searching: "Searching",
  results: icu("{count, plural, =0 {Nothing found} one {# result} other {# results}}", ["count"]),
});
