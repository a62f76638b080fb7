import type { Connection } from "../../../../sdk/src/index.ts";

export const WORDS = {
  title: "Connections",
  why: "A connection is Parley's app in one Microsoft Entra tenant. Meetings are opened through it.",
  states: { pending: "Not tested yet", active: "Working", error: "Not working", retired: "Retired" },
  waiting: "Microsoft is slow",
  test: "Test now",
  testing: "Testing",
  testAbout: (name: string) => `Test ${name} now`,
  tested: (name: string, sentence: string) => `${name}: ${sentence}`,
  checked: (when: string) => `Tested ${when}`,
  neverTested: "It has not been tested yet. Testing asks Microsoft for a token and for one person of the directory.",
  cure: "What to do",
  tenant: "Directory (tenant) ID",
  client: "Application (client) ID",
  cloud: "Cloud",
  clouds: {
    global: "Worldwide",
    "us-government": "US Government (GCC High)",
    "us-defense": "US Government (DoD)",
    china: "China (21Vianet)",
  },
  credential: "Credential",
  credentials: { secret: "Client secret", certificate: "Certificate" },
  certificate: "Download certificate",
  certificateHint: "Upload it in the Entra admin center under Certificates & secrets, then test.",
  requestId: "Microsoft's request id",
  emptyTitle: "No connection yet",
  empty: "Connect a Microsoft Entra tenant, and Parley can open Teams meetings for the people in it.",
  add: "Add connection",
  addTitle: "Add a connection",
  addWhy: "Register an app in the Entra admin center first. Its overview page shows both IDs.",
  name: "Name",
  nameHint: "How it is called here, such as the name of the organisation.",
  nameUsual: "Microsoft Teams",
  guid: "This is not an ID: it looks like 3f2504e0-4f89-41d3-9a0c-0305e82c3301. Copy it from the app's overview page.",
  prove: "How Parley proves that it is the app",
  secretChoice: "A client secret that you paste",
  certificateChoice: "A certificate that Parley makes; the key never leaves it",
  secret: "Client secret",
  secretHint: "The column Value, which Entra shows only once.",
  secretMissing: "Paste the secret's Value.",
  submit: "Add connection",
  back: "Cancel",
  added: (name: string) => `${name} is added and being tested.`,
  addedCertificate: (name: string) => `${name} is added. Download its certificate and upload it in Entra.`,
} as const;

/** What a connection's state is called. */
export function stateWords({ state, finding }: Connection): string {
  return state === "pending" && finding?.level === "waiting" ? WORDS.waiting : WORDS.states[state];
}
