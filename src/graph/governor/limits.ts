import type { Limit } from "./governor-rules.ts";
import type { Method } from "../wire/method.ts";

/** One request as the limits see it. */
export interface Call {
  readonly method: Method;
  /** The path with `{}` in place of values. */
  readonly template: string;
  readonly values: readonly string[];
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Whose mailbox is meant, where the path does not begin with it. */
  readonly mailbox?: string | undefined;
  /** Forces a workload, where the path does not tell. */
  readonly workload?: string | undefined;
}

/** Whom a limit counts together. `first` is the first value of the path: a mailbox, team or chat. */
type Per = "app" | "tenant" | "first" | "second";

interface Ceiling extends Limit {
  readonly name: string;
  readonly per: Per;
  /** How many units a call uses; 1 when absent. */
  readonly cost?: (call: Call) => number;
}

interface Row {
  readonly workload: string;
  readonly methods?: readonly Method[];
  readonly path: RegExp;
  readonly ceilings: readonly Ceiling[];
  /** Requests that Microsoft serves at once for each mailbox. */
  readonly atOnce?: number;
}

/** One budget that a call draws on. */
export interface Demand {
  /** Unique within app and tenant, or within the app where `perApp`. */
  readonly name: string;
  readonly perApp: boolean;
  readonly limit: Limit;
  readonly cost: number;
}

/** All that governs one call. */
export interface Demands {
  readonly workload: string;
  /** The scarcest first. A refusal closes all but those of the whole app. */
  readonly budgets: readonly Demand[];
  /** The mailbox whose seats are few. */
  readonly seats: { readonly name: string; readonly atOnce: number } | undefined;
}

const perSecond = (name: string, requests: number): Ceiling => ({ name, requests, seconds: 1, per: "tenant" });
// Microsoft's ceiling for one app over all its tenants: also the only number for workloads without one of their own.
const ANY = { requests: 130_000, seconds: 10 };
const GLOBAL: Ceiling = { name: "global", per: "app", ...ANY };
const undocumented = (name: string, per: Per): Ceiling => ({ name, per, ...ANY });

const ONE_TEAM: Ceiling = { name: "one-team", requests: 4, seconds: 1, per: "first" };
/** Whether the bulk actions share it no page says; it is kept to for them, too. */
const NEW_MEMBERS: Ceiling = { name: "new-members", requests: 4, seconds: 60, per: "first" };
const ONE_CHAT: Ceiling = { name: "one-chat", requests: 1, seconds: 1, per: "first" };
const ONE_CHANNEL: Ceiling = { name: "one-channel", requests: 1, seconds: 1, per: "second" };
const ONE_CHANNEL_A_DAY: Ceiling = { name: "one-channel-day", requests: 3000, seconds: 86_400, per: "second" };

/** Resource units of the smallest tenants: what is known to hold for every tenant. */
const DIRECTORY: Ceiling = { name: "directory", requests: 3500, seconds: 10, per: "tenant", cost: resourceUnits };
const DIRECTORY_WRITES: Ceiling = { name: "directory-writes", requests: 3000, seconds: 150, per: "tenant" };
const SUBSCRIPTIONS: Ceiling = { name: "subscriptions", requests: 5000, seconds: 20, per: "tenant" };
const SUBSCRIPTION_WRITES: Ceiling = { name: "subscription-writes", requests: 1000, seconds: 20, per: "tenant" };
const OUTLOOK: Ceiling = { name: "outlook", requests: 10_000, seconds: 600, per: "first" };

const WRITES: readonly Method[] = ["POST", "PUT", "PATCH", "DELETE"];
const MAILBOX =
  /^\/users\/\{\}\/(calendar|calendars|calendarGroups|calendarView|events|messages|mailFolders|sendMail|mailboxSettings|outlook|contacts|contactFolders|people|photo|photos|findMeetingTimes)(\/|$)/;
/** A group's calendar and its conversations lie in a mailbox of its own. */
const GROUP_MAILBOX = /^\/groups\/\{\}\/(calendar|calendarView|events|threads|conversations)(\/|$)/;
const DIRECTORY_PATH =
  /^\/(users|groups|applications|servicePrincipals|directory|directoryObjects|directoryRoles|oauth2PermissionGrants|organization|domains|invitations)(\/|$)/;

/** Microsoft's documented throttling limits per app and tenant; the first row that fits a call governs it. */
const ROWS: readonly Row[] = [
  { workload: "outlook", path: MAILBOX, ceilings: [OUTLOOK], atOnce: 4 },
  { workload: "outlook", path: GROUP_MAILBOX, ceilings: [OUTLOOK], atOnce: 4 },
  { workload: "onlineMeetings", path: /\/onlineMeetings(\/|$)/, ceilings: [undocumented("online-meetings", "first")] },
  {
    workload: "callRecords",
    path: /^\/communications\/callRecords/,
    ceilings: [{ name: "call-records", requests: 1500, seconds: 20, per: "tenant" }],
  },
  {
    workload: "presence",
    path: /\/(presence|presences|getPresencesByUserId)(\/|$)/,
    ceilings: [{ name: "presence", requests: 1500, seconds: 30, per: "tenant" }],
  },
  { workload: "subscriptions", methods: ["GET"], path: /^\/subscriptions/, ceilings: [SUBSCRIPTIONS] },
  { workload: "subscriptions", path: /^\/subscriptions/, ceilings: [SUBSCRIPTION_WRITES, SUBSCRIPTIONS] },
  {
    workload: "teams-activity",
    path: /sendActivityNotificationToRecipients$/,
    ceilings: [perSecond("activity-many", 2)],
  },
  { workload: "teams-activity", path: /sendActivityNotification$/, ceilings: [perSecond("activity", 5)] },
  {
    workload: "teams",
    path: /^\/(groups\/\{\}\/team|teams\/\{\}\/clone)$/,
    ceilings: [perSecond("team-from-group", 6)],
  },
  { workload: "teams", methods: ["POST"], path: /^\/teams$/, ceilings: [perSecond("team-create", 10)] },
  { workload: "teams-chat", path: /\/getAllMessages(\/delta)?$/, ceilings: [perSecond("all-messages", 200)] },
  {
    workload: "teams-chat",
    methods: ["POST"],
    path: /^\/teams\/\{\}\/channels\/\{\}\/messages(\/\{\}\/replies)?$/,
    ceilings: [ONE_CHANNEL, ONE_TEAM, perSecond("channel-message-post", 50), ONE_CHANNEL_A_DAY],
  },
  {
    workload: "teams-chat",
    methods: ["GET"],
    path: /^\/teams\/\{\}\/channels\/\{\}\/messages/,
    ceilings: [ONE_CHANNEL, ONE_TEAM, perSecond("channel-message-get", 20)],
  },
  {
    workload: "teams-chat",
    methods: ["GET"],
    path: /^\/chats\/\{\}\/messages$/,
    ceilings: [ONE_CHAT, perSecond("chat-message-get", 20)],
  },
  {
    workload: "teams-chat",
    methods: ["POST"],
    path: /^\/chats\/\{\}\/messages$/,
    ceilings: [ONE_CHAT, perSecond("chat-message-post", 20)],
  },
  {
    workload: "teams-chat",
    methods: ["GET"],
    path: /^(\/users\/\{\})?\/chats\/\{\}\/messages/,
    ceilings: [perSecond("chat-message-get", 20)],
  },
  {
    workload: "teams-chat",
    methods: ["POST"],
    path: /^(\/users\/\{\})?\/chats\/\{\}\/messages/,
    ceilings: [perSecond("chat-message-post", 20)],
  },
  {
    workload: "teams",
    methods: ["GET"],
    path: /^\/teams\/\{\}\/(members|channels|channels\/\{\}\/members)$/,
    ceilings: [ONE_TEAM, perSecond("team-lists", 60)],
  },
  {
    workload: "teams",
    methods: ["DELETE"],
    path: /^\/teams\/\{\}/,
    ceilings: [ONE_TEAM, perSecond("teams-delete", 15)],
  },
  { workload: "teams", methods: ["GET"], path: /^\/teams\/\{\}/, ceilings: [ONE_TEAM, perSecond("teams-get", 30)] },
  {
    workload: "teams",
    methods: ["POST"],
    path: /^\/teams\/\{\}\/members(\/add|\/remove)?$/,
    ceilings: [NEW_MEMBERS, ONE_TEAM, perSecond("teams-other", 30)],
  },
  { workload: "teams", path: /^\/teams\/\{\}/, ceilings: [ONE_TEAM, perSecond("teams-other", 30)] },
  {
    workload: "teams",
    path: /^(\/users\/\{\})?\/(chats|teamwork|joinedTeams|teams|teamsTemplates|appCatalogs)(\/|$)/,
    ceilings: [perSecond("teams-other", 30)],
  },
  { workload: "directory", methods: WRITES, path: DIRECTORY_PATH, ceilings: [DIRECTORY_WRITES, DIRECTORY] },
  { workload: "directory", path: DIRECTORY_PATH, ceilings: [DIRECTORY] },
  { workload: "batch", path: /^\/\$batch$/, ceilings: [undocumented("batch", "tenant")] },
];

const OTHER: Row = { workload: "other", path: /^/, ceilings: [undocumented("other", "tenant")] };

/** The budgets and seats that one call needs. */
export function demandsOf(call: Call): Demands {
  const row = ROWS.find((row) => fits(row, call)) ?? OTHER;
  const mailbox = row.atOnce === undefined ? undefined : firstOf(call);
  return {
    workload: row.workload,
    budgets: [...row.ceilings, GLOBAL].map((ceiling) => demandOf(ceiling, call)),
    seats: mailbox === undefined || row.atOnce === undefined ? undefined : { name: mailbox, atOnce: row.atOnce },
  };
}

function fits(row: Row, call: Call): boolean {
  if (row.methods && !row.methods.includes(call.method)) return false;
  return call.workload === undefined ? row.path.test(call.template) : call.workload === row.workload;
}

function demandOf({ name, per, cost, requests, seconds }: Ceiling, call: Call): Demand {
  const whose = { app: "", tenant: "", first: firstOf(call), second: `${firstOf(call)}/${call.values[1] ?? ""}` }[per];
  return {
    name: whose === "" ? name : `${name}/${whose}`,
    perApp: per === "app",
    limit: { requests, seconds },
    cost: cost?.(call) ?? 1,
  };
}

function firstOf(call: Call): string {
  return (call.mailbox ?? call.values[0] ?? "").toLowerCase();
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/\/(transitiveMembers|transitiveMemberOf)/, 5],
  [/^\/groups\/\{\}\/members/, 3],
  [/\/getByIds$/, 3],
  [/^\/(users|applications|oauth2PermissionGrants)$/, 2],
];

/** Directory costs: a base by path, one less with $select or a small $top, one more with $expand, at least 1. */
function resourceUnits({ template, query = {} }: Call): number {
  const base = UNITS.find(([path]) => path.test(template))?.[1] ?? 1;
  const top = query["$top"];
  const less = (query["$select"] === undefined ? 0 : 1) + (top !== undefined && Number(top) < 20 ? 1 : 0);
  const more = query["$expand"] === undefined ? 0 : 1;
  return Math.max(1, base - less + more);
}
