import type { Connection } from "../../../../sdk/src/index.ts";
import { catalogue, icu } from "../../../web/words/catalogue.ts";

export const WORDS = catalogue("connection", {
  title: "Connections",
  why: "A connection is Parley's app in one Microsoft Entra tenant. Meetings are opened through it.",
  states: { pending: "Not tested yet", active: "Working", error: "Not working", retired: "Retired" },
  waiting: "Microsoft is slow",
  test: "Test now",
  testing: "Testing",
  testAbout: icu("Test now: {name}", ["name"]),
  tested: icu("{name}: {sentence}", ["name", "sentence"]),
  checked: icu("Tested {when}", ["when"]),
  neverTested: "It has not been tested yet. Testing asks Microsoft for a token and for one person of the directory.",
  cure: "What to do:",
  tenant: "Directory (tenant) ID",
  client: "Application (client) ID",
  cloud: "Cloud",
  clouds: {
    global: "Worldwide",
    "us-government": "US Government (GCC High)",
    "us-defense": "US Government (DoD)",
    china: "China (21Vianet)",
  },
  cloudHint: "Where the tenant lives. Microsoft’s clouds know nothing of one another.",
  chooseCloud: "Choose cloud",
  chooseCloudAbout: icu("Choose the cloud of {name}", ["name"]),
  chooseCloudWhy: "The connection is tested in the cloud that you choose. The app has to be registered there.",
  registration: "App registration in the portal",
  requestId: "Microsoft's request id",
  emptyTitle: "No connection yet",
  empty: "Connect a Microsoft Entra tenant, and Parley can open Teams meetings for the people in it.",
  open: icu("Diagnostics, requirements and scripts of {name}", ["name"]),
  setUp: "Set up with an administrator",
  add: "Add connection",
  addTitle: "Add a connection",
  addWhy: "Register an app in the Entra admin center first. Its overview page shows both IDs.",
  name: "Name",
  nameHint: "How it is called here, such as the name of the organisation.",
  nameUsual: "Microsoft Teams",
  guid: "This is not an ID: it looks like 3f2504e0-4f89-41d3-9a0c-0305e82c3301. Copy it from the app's overview page.",
  secretMissing: "Paste the secret's Value.",
  submit: "Add connection",
  back: "Cancel",
  replace: "Replace credential",
  replaceAbout: icu("Replace credential of {name}", ["name"]),
  retire: "Retire",
  retireAbout: icu("Retire {name}", ["name"]),
  retireTitle: icu("Retire {name}?", ["name"]),
  retireLoss: icu(
    "No new meeting is opened through it. {others, plural, =0 {It is the only connection in use, so no meeting can be opened until another is added.} one {# other connection stays in use.} other {# other connections stay in use.}}",
    ["others"],
  ),
  retireKept: "Meetings that it opened can still be moved and cancelled. A retired connection does not come back.",
  keep: "Keep connection",
  retired: icu("{name} is retired.", ["name"]),
  added: icu("{name} is added and being tested.", ["name"]),
  addedCertificate: icu("{name} is added. Download its certificate and upload it in Entra.", ["name"]),
});

/** What a connection's state is called. */
export function stateWords({ state, finding }: Connection): string {
  return state === "pending" && finding?.level === "waiting" ? WORDS.waiting : WORDS.states[state];
}
