import { catalogue } from "../words/catalogue.ts";

/** Small and apart from the page's words: it stands in the navigation, which is loaded first. */
export const REFERENCE = catalogue("reference.screens", { title: "API reference" });
