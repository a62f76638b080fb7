import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("users.keys", {
  title: "Access keys",
  why: "A program calls Parley's API with a key. Each program should have its own, with no more than it needs.",
  make: "Make a key",
  makeTitle: "Make an access key",
  makeWhy: "Only what you may do yourself can be given.",
  emptyTitle: "No access key yet",
  empty: "An application that opens meetings, or a script, gets a key of its own, which can be ended by itself.",
  name: "Name",
  nameHint: "What uses it, such as “careers portal”. It stands beside everything that is done with the key.",
  nameWrong: "Letters, digits, spaces, dots, dashes and underscores only.",
  scopes: "What it may do",
  scopesMissing: "Choose one thing at least.",
  expires: "Good until",
  expiresHint: "Leave it empty for a key without an end.",
  columns: {
    name: "Name",
    scopes: "May do",
    hint: "Ends in",
    by: "Made by",
    made: "Made",
    used: "Last used",
    expires: "Good until",
    end: "End it",
  },
  more: icu("{first}, {second} and {count, plural, one {# thing more} other {# things more}}", [
    "first",
    "second",
    "count",
  ]),
  never: "Never",
  noEnd: "Without end",
  end: "End",
  endAbout: icu("End the key {name}", ["name"]),
  endTitle: icu("End the key {name}?", ["name"]),
  endUsed: icu("It was last used {when}. What uses it is refused from now on.", ["when"]),
  endUnused: "It has never been used.",
  endLoss: "Sessions that were begun with it end too. An ended key does not come back.",
  keep: "Keep key",
  ended: icu("The key {name} is ended.", ["name"]),
  newTitle: icu("The key {name}", ["name"]),
  once: "This is the only time that it is shown. Copy it to where it is needed.",
  key: "Access key",
  done: "I have copied it",
  nouns: {
    meetings: "Meetings",
    people: "People",
    clients: "Clients",
    users: "Users",
    keys: "Keys",
    mail: "Mail",
    webhooks: "Webhooks",
    jobs: "Jobs",
    connections: "Connections",
    appointments: "Appointments",
    classes: "Classes",
    messages: "Messages",
    artifacts: "Recordings and transcripts",
    facts: "What happened",
    metrics: "Figures",
  },
  scopeWords: {
    "meetings:read": "See meetings",
    "meetings:write": "Open, move and cancel meetings",
    "meetings:manage": "Change how meetings are held",
    "appointments:read": "See appointments, services and when somebody is free",
    "appointments:write": "Book, move and cancel appointments",
    "appointments:approve": "Approve and decline appointments",
    "appointments:manage": "Change services, hosts, hours and rooms",
    "classes:read": "See classes, rosters and what a sync would do",
    "classes:write": "Bring rosters, change classes and how they become teams",
    "classes:run": "Have classes synchronised, and release what was stopped",
    "messages:read": "See Teams chats of connected accounts",
    "messages:write": "Write in Teams chats",
    "messages:supervise": "See the Teams chats of all connected accounts",
    "messages:erase": "Erase messages, and say how long they are kept",
    "artifacts:read": "See recordings, transcripts and who attended",
    "artifacts:erase": "Erase recordings, transcripts and who attended",
    "people:read": "See people and search the directory",
    "people:write": "Add and change people",
    "people:erase": "Erase people and everything about them",
    "clients:read": "See clients and contacts",
    "clients:write": "Add and change clients and contacts",
    "users:read": "See who of the staff may sign in",
    "users:write": "Invite users, change roles and sign-in providers",
    "keys:read": "See which keys there are",
    "keys:write": "Make and end keys",
    "mail:read": "See what mail was sent",
    "mail:write": "Change wording and sending of mail",
    "webhooks:read": "See webhooks and what they sent",
    "webhooks:write": "Add, change and replay webhooks",
    "jobs:read": "See work in the background",
    "jobs:write": "Retry and discard work in the background",
    "connections:read": "See connections to Microsoft",
    "connections:write": "Connect tenants and replace credentials",
    "facts:read": "See everything that happened, and search it",
    "metrics:read": "Read figures for monitoring",
  },
});

/** What a scope allows; one that has no words yet is called by its name. */
export function scopeWords(scope: string): string {
  return isKnown(WORDS.scopeWords, scope) ? WORDS.scopeWords[scope] : scope;
}

/** What a key is about, in few words: "Meetings, People". */
export function aboutWords(scopes: readonly string[]): string {
  const nouns = [...new Set(scopes.map((scope) => nounWords(scope.split(":")[0] ?? "")))];
  const [first = "", second = ""] = nouns;
  return nouns.length > 3 ? WORDS.more({ first, second, count: nouns.length - 2 }) : nouns.join(", ");
}

/** What scopes of one noun are about. */
export function nounWords(noun: string): string {
  return isKnown(WORDS.nouns, noun) ? WORDS.nouns[noun] : noun;
}

function isKnown<T extends object>(words: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(words, name);
}
