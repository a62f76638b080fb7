import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("visit", {
  product: "Parley",
  watch: icu("Watch the recording of {when}", ["when"]),
  stopWatching: "Close the recording",
  film: icu("Recording of “{subject}”, {when}", ["subject", "when"]),
  download: icu("Download the {kind, select, recording {recording} other {transcript}} of {when}", ["kind", "when"]),
  pageTitle: icu("{title} · {organisation}", ["title", "organisation"]),
});
