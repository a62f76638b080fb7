import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("table", {
  count: icu("{count, plural, =0 {None} one {# entry} other {# entries}}", ["count"]),
  countSoFar: icu("{count, plural, one {# so far, more below} other {# so far, more below}}", ["count"]),
  clearSearch: "Clear the search",
  columns: "Columns",
  any: "Any",
  filtered: icu("{title}: {value}", ["title", "value"]),
  filters: "Filters in force",
  dropFilter: icu("Drop the filter {title}: {value}", ["title", "value"]),
  sortUp: icu("Sort by {column}, rising", ["column"]),
  sortDown: icu("Sort by {column}, falling", ["column"]),
  unsort: "Sort as the list comes",
  noneTitle: icu(
    "{hasSearch, select, yes {Nothing here matches “{search}”} other {Nothing here matches the filters}}",
    ["hasSearch", "search"],
  ),
  none: "Check the spelling, or look at everything.",
  clear: "Show everything",
  loadingMore: "Loading more",
});
