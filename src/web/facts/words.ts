import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("facts", {
  none: "Nothing is recorded yet.",
  by: icu("by {actor}", ["actor"]),
  actors: { parley: "Parley", "key:bootstrap": "the first access key", "person:owner": "the owner" },
  unnamed: { user: "One of the staff", visitor: "A visitor" },
  key: icu("the access key {name}", ["name"]),
});
