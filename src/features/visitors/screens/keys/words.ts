import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("visitors.keys", {
  title: "Hand-over keys",
  why: "An application that knows who somebody is hands them over to Parley: it signs a note about them with such a key, and their browser brings it along. They see only what is theirs.",
  make: "Make a key",
  makeTitle: "Make a hand-over key",
  makeWhy: "One for each application, so that each can be ended by itself.",
  emptyTitle: "No hand-over key yet",
  empty: "Your portal or case system can send people here already signed in. It needs a key to sign with.",
  name: "Name",
  nameHint:
    "The application, such as “student portal”. Once it has ended, another key of the same name knows the same people.",
  columns: { name: "Name", id: "Key id", made: "Made", end: "End it" },
  end: "End",
  endAbout: icu("End the key {name}", ["name"]),
  endTitle: icu("End the key {name}?", ["name"]),
  endUsed: icu("Somebody last came by it {when}.", ["when"]),
  endUnused: "Nobody has come by it yet.",
  endLoss:
    "Whoever the application sends from now on is refused. Those who are here already stay signed in. An ended key does not come back.",
  keep: "Keep key",
  ended: icu("The key {name} is ended.", ["name"]),
  newTitle: icu("The key {name}", ["name"]),
  once: "The secret is shown this once. Copy both to the application's settings.",
  keyId: "Key id",
  secret: "Secret",
  done: "I have copied them",
  how: "How the application uses it",
  howWhy: "With the package jose, on the application's server, at the moment when the person follows the link:",
  code: "Example in TypeScript",
  guide: icu("The claims, other languages and every refusal: {path}, in Parley's source.", ["path"]),
});
