import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("keys", {
  title: "Keyboard shortcuts",
  palette: "Find anything",
  help: "Show these shortcuts",
  search: "Search this list",
  goTo: icu("Go to {screen}", ["screen"]),
  next: "then",
  on: "Single keys do this when nothing is being typed",
  control: "Ctrl",
});
