import {
  type Limit,
  perApp,
  perOwner,
  perResource,
  perTenant,
  refusedByDirectory,
  refusedByExchange,
  refusedUsually,
  resourceUnits,
  unitsOf,
} from "./limit.ts";

const MONTH = 30 * 86_400;
const DAY = 86_400;
const DIRECTORY =
  /^\w+ \/(users(\/delta|\/\$count|\/\{user\}(\/(manager|memberOf|transitiveMemberOf|directReports|licenseDetails|getMemberGroups|checkMemberGroups|oauth2PermissionGrants|appRoleAssignments).*)?)?|groups(?!.*\/(team|events|calendarView|photo)).*|directoryObjects.*|organization.*|domains.*|applications.*|servicePrincipals.*|oauth2PermissionGrants.*|directory\/.*)$/;
const DIRECTORY_WRITE = new RegExp(DIRECTORY.source.replace("^\\w+", "^(POST|PUT|PATCH|DELETE)"));
const OUTLOOK =
  /\/users\/\{user\}\/(calendar|calendars|calendarView|events|messages|mailFolders|mailboxSettings|sendMail|outlook|findMeetingTimes)(\/|$)/;

/** Limits that count whenever they apply. */
export const LIMITS: readonly Limit[] = [
  { name: "global", applies: /./, key: perApp, amount: 130_000, seconds: 10, refuse: refusedUsually },
  {
    name: "directory units",
    applies: DIRECTORY,
    key: perApp,
    amount: 3500,
    amountIn: resourceUnits,
    cost: unitsOf,
    seconds: 10,
    refuse: refusedByDirectory,
    tellsUsage: true,
  },
  {
    name: "directory writes",
    applies: DIRECTORY_WRITE,
    key: perApp,
    amount: 3000,
    seconds: 150,
    refuse: refusedByDirectory,
  },
  {
    name: "directory writes of the tenant",
    applies: DIRECTORY_WRITE,
    key: perTenant,
    amount: 18_000,
    seconds: 300,
    refuse: refusedByDirectory,
  },
  { name: "outlook", applies: OUTLOOK, key: perOwner, amount: 10_000, seconds: 600, refuse: refusedByExchange },
  {
    name: "outlook uploads",
    applies: new RegExp(`^(POST|PUT|PATCH) .*${OUTLOOK.source}`),
    key: perOwner,
    cost: ({ body }) => body.length,
    amount: 150 * 1024 * 1024,
    seconds: 300,
    refuse: refusedByExchange,
  },
  {
    name: "meetings of a month",
    applies: /^POST \/users\/\{user\}\/onlineMeetings(\/createOrGet)?$/,
    key: perOwner,
    amount: 2000,
    seconds: MONTH,
    refuse: refusedUsually,
  },
  { name: "presence", applies: /presence/i, key: perApp, amount: 1500, seconds: 30, refuse: refusedUsually },
  { name: "call records", applies: /\/callRecords/, key: perApp, amount: 1500, seconds: 20, refuse: refusedUsually },
  {
    name: "subscription writes",
    applies: /^(POST|PATCH|DELETE) \/subscriptions/,
    key: perApp,
    amount: 1000,
    seconds: 20,
    refuse: refusedUsually,
  },
  {
    name: "subscriptions",
    applies: / \/subscriptions/,
    key: perApp,
    amount: 5000,
    seconds: 20,
    refuse: refusedUsually,
  },
  {
    name: "a chat's messages",
    applies: /^(GET|POST) \/chats\/\{chat\}\/messages$/,
    key: perResource("chat"),
    amount: 1,
    seconds: 1,
    refuse: refusedUsually,
  },
  {
    name: "a channel's messages",
    applies: /^(GET|POST) \/teams\/\{team\}\/channels\/\{channel\}\/messages/,
    key: perResource("team", "channel"),
    amount: 1,
    seconds: 1,
    refuse: refusedUsually,
  },
  {
    name: "a channel's messages of a day",
    applies: /^POST \/teams\/\{team\}\/channels\/\{channel\}\/messages(\/\{msg\}\/replies)?$/,
    key: perResource("team", "channel"),
    amount: 3000,
    seconds: DAY,
    refuse: refusedUsually,
  },
  {
    name: "a team",
    applies: / \/teams\/\{team\}/,
    key: perResource("team"),
    amount: 4,
    seconds: 1,
    refuse: refusedUsually,
  },
  {
    name: "new members of a team or chat",
    applies: /^POST \/(teams\/\{team\}|chats\/\{chat\})\/members(\/add|\/remove)?$/,
    key: perResource("team", "chat"),
    amount: 4,
    seconds: 60,
    refuse: refusedUsually,
  },
];

type Class = readonly [name: string, applies: RegExp, requestsPerSecond: number];

/** Classes of requests to Teams; the first that applies counts. */
const TEAMS: readonly Class[] = [
  ["activity to recipients", /^POST \/teamwork\/sendActivityNotificationToRecipients$/, 2],
  ["activity", /\/sendActivityNotification$/, 5],
  ["messages of everybody", /getAll(Retained)?Messages/, 200],
  ["chat messages read", /^GET \/(users\/\{user\}\/)?chats\/\{chat\}\/messages/, 20],
  ["chat messages sent", /^POST \/chats\/\{chat\}\/messages/, 20],
  ["channel messages read", /^GET \/teams\/\{team\}\/channels\/\{channel\}\/messages/, 20],
  ["channel messages sent", /^POST \/teams\/\{team\}\/channels\/\{channel\}\/messages/, 50],
  ["new teams", /^POST \/teams$/, 10],
  ["teams from groups", /^(PUT \/groups\/\{id\}\/team|POST \/teams\/\{team\}\/clone)$/, 6],
  ["team members read", /^GET \/teams\/\{team\}\/members/, 60],
  ["channels read", /^GET \/teams\/\{team\}\/channels(\/\{channel\}\/members)?$/, 60],
  ["channels and apps deleted", /^DELETE \/teams\/\{team\}\/(channels|installedApps)/, 15],
  [
    "other reads",
    /^GET \/(teams|chats|teamwork|appCatalogs|groups\/\{id\}\/team$|users\/\{user\}\/(chats|joinedTeams|teamwork))/,
    30,
  ],
  ["other calls", / \/(teams|chats|teamwork|appCatalogs|users\/\{user\}\/(chats|teamwork))/, 30],
];

export const TEAMS_LIMITS: readonly Limit[] = TEAMS.map(([name, applies, requestsPerSecond]) => ({
  name: `teams: ${name}`,
  applies,
  key: perApp,
  amount: requestsPerSecond,
  seconds: 1,
  refuse: refusedUsually,
}));
