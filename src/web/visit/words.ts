import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("visit", {
  product: "Parley",
  pageTitle: icu("{title} · {organisation}", ["title", "organisation"]),
});
