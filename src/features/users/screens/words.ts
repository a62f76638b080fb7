import { catalogue, icu } from "../../../web/words/catalogue.ts";
import type { RoleName } from "../catalog.ts";

export const IDENTITY_WORDS = catalogue("users.identities", {
  title: "Identities",
  none: "None is linked with this account.",
  known: icu("{subject} at {issuer}", ["subject", "issuer"]),
  linked: icu("Linked {at}", ["at"]),
  unlink: "Unlink",
  unlinkAbout: icu("Unlink {name}", ["name"]),
  unlinkTitle: icu("Unlink {name}?", ["name"]),
  unlinkLoss: "They can no longer sign in by it, and are signed out everywhere.",
  keep: "Keep it linked",
  unlinked: "The identity is unlinked.",
});

export const WORDS = catalogue("users", {
  title: "Users",
  one: "User",
  search: "Search by name or address",
  emptyTitle: "Nobody yet",
  empty: "Staff who sign in to Parley stand here. They are invited by mail and choose how they sign in.",
  invite: "Invite somebody",
  inviteTitle: "Invite somebody to the staff",
  inviteWhy: "They get a mail with a link, good once within 7 days.",
  inviteSubmit: "Send invitation",
  invited: icu("{name} is invited. The mail is on its way.", ["name"]),
  name: "Name",
  email: "E-mail",
  roles: "Roles",
  rolesHint: "What one role allows is not taken away by another.",
  rolesMissing: "Choose one role at least.",
  aboveOwn: "It allows more than your own roles, so somebody else has to give it.",
  limits: {
    services: "Only for these services",
    queues: "Only for these queues",
    classes: "Only for these classes",
  },
  limitHint: "Their ids, separated by spaces or lines. Empty means all.",
  limitWrong: icu("“{text}” is not an id. An id looks like 3f2504e0-4f89-41d3-9a0c-0305e82c3301.", ["text"]),
  limited: icu("{role} ({count, plural, one {for one} other {for #}})", ["role", "count"]),
  roleNames: {
    owner: "Owner",
    admin: "Admin",
    staff: "Staff",
    approver: "Approver",
    agent: "Agent",
    supervisor: "Supervisor",
    "course-admin": "Course admin",
    viewer: "Viewer",
  },
  roleHints: {
    owner: "Everything, and makes and unmakes other owners.",
    admin: "Everything but owners: users, keys, connections, mail, webhooks and jobs.",
    staff: "Opens and changes meetings, people and clients, and reads the mail that was sent.",
    approver: "Opens, changes and approves meetings; reads people and clients. May be for some services only.",
    agent: "Talks with people: changes meetings, people and clients. May be for some queues only.",
    supervisor: "What agents do, and watches over them: mail and jobs. May be for some queues only.",
    "course-admin": "Looks after classes and the people in them. May be for some classes only.",
    viewer: "Reads meetings, people, clients and what happened. Changes nothing.",
  },
  states: { invited: "Invited", active: "Active", suspended: "Suspended" },
  columns: { name: "Name", email: "E-mail", roles: "Roles", state: "State", seen: "Last seen" },
  ways: { password: "Password", "second-factor": "Second factor", provider: "Provider of identities" },
  waysNone: "Nothing yet",
  never: "Not yet",
  record: {
    facts: "About this user",
    history: "What happened",
    ways: "Signs in by",
    created: "Added",
    seen: "Last seen",
    all: "All users",
  },
  changeRoles: "Change roles",
  changeRolesTitle: icu("Roles of {name}", ["name"]),
  changeRolesWhy: "They count from the next click on.",
  save: "Save",
  rolesSaved: icu("{name} has other roles now.", ["name"]),
  again: "Invite again",
  sentAgain: icu("{name} gets another mail. The link in the one before is no longer good.", ["name"]),
  suspend: "Suspend",
  suspendTitle: icu("Suspend {name}?", ["name"]),
  suspendLoss: "They are signed out everywhere at once and cannot sign in until they are let in again.",
  suspendKeys: icu(
    "{keys, plural, =0 {They have made no access key that is in use.} one {# access key that they made goes on working. End it under Access keys if it should not.} other {# access keys that they made go on working. End them under Access keys if they should not.}}",
    ["keys"],
  ),
  suspendKept: "Their roles and everything they did stay.",
  keep: "Keep as it is",
  suspended: icu("{name} is suspended and signed out.", ["name"]),
  restore: "Let in again",
  restored: icu("{name} may sign in again.", ["name"]),
  organisation: {
    title: "Organisation",
    name: "Name of the organisation",
    nameHint: "It stands on the pages that visitors see and in mail.",
    saved: icu("The organisation is called {name} now.", ["name"]),
    zone: "Time zone",
    zoneHint: "By its clocks the organisation plans. Events of connected Microsoft accounts are compared with it.",
    zoneSaved: icu("The organisation plans by the clocks of {zone} now.", ["zone"]),
  },
  me: {
    label: icu("{name}: account and sign out", ["name"]),
    account: "Your account",
    microsoft: "Microsoft Account",
    key: "Signed in by an access key",
  },
  secure: {
    bar: "You came in by the link that Parley printed. Nothing else lets you in again yet.",
    verb: "Secure your account",
    title: "Secure your account",
    three: "Who you are, and how you sign in",
    why: "Three things, and you sign in by yourself from now on. The printed link is of no use any more then.",
    emailHint: "You sign in with it, and get a link there if you forget your password.",
    submit: "Secure account",
    done: "Your account is secured. Next time, sign in with your address and password.",
    ready: "Your account is secured already.",
    later: "Later",
  },
});

/** What somebody's roles are called, in one line. */
export function rolesWords(roles: readonly { readonly role: RoleName; readonly only?: object | undefined }[]): string {
  const words = roles.map(({ role, only = {} }) => {
    const count = Object.values(only).flat().length;
    const name = WORDS.roleNames[role];
    return count === 0 ? name : WORDS.limited({ role: name, count });
  });
  return new Intl.ListFormat("en-GB", { type: "unit" }).format(words);
}
