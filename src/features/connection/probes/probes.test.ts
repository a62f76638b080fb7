import { expect, test, vi } from "vitest";
import { owner } from "../../../testing/browser.ts";
import { type TestSandbox, testSandbox } from "../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";
import { AMARA } from "../../../testing/microsoft/wishes.ts";

/** What the careers guide and the PSA's guide ask for together. */
const ROLES = [
  "Calendars.ReadWrite",
  "OnlineMeetings.ReadWrite.All",
  "User.ReadBasic.All",
  "OnlineMeetingRecording.Read.All",
  "OnlineMeetingTranscript.Read.All",
  "OnlineMeetingArtifact.Read.All",
  "Chat.Read.All",
  "Presence.Read.All",
  "Team.Create",
  "TeamMember.ReadWrite.All",
  "Group.ReadWrite.All",
];
const ON = [
  "meetings.calendar",
  "meetings.standalone",
  "meetings.recordings",
  "meetings.transcripts",
  "directory.matching",
  "directory.presence",
  "messenger.chats",
  "classes.app",
];

type Said = Record<string, unknown>;

interface Tenant {
  readonly server: TestServer;
  readonly sandbox: TestSandbox;
  readonly id: string;
  readonly clientId: string;
  readonly secretId: string;
  look(operator?: string): Promise<Record<string, string>>;
  /** What was found last, and what Parley will do by itself. */
  found(): Promise<{ reasons: Record<string, string>; nextAt: string }>;
}

/** A tenant where all is granted that these abilities need, and its app's policy holds for everybody. */
async function tenant(roles = ROLES): Promise<Tenant> {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const { clientId, secret, secretId } = await sandbox.control("POST", "/apps", {
    displayName: "Parley",
    roles,
    secret: {},
  });
  const body = { entraTenantId: sandbox.ready.tenantId, clientId, credential: { kind: "secret", secret } };
  await server.call("PUT", "/api/abilities", { body: { on: ON } });
  const { body: made } = await server.call("POST", "/api/connections", { body });
  await sandbox.control("POST", "/scripts", { text: grant(clientId) });
  const { now } = await sandbox.control("POST", "/clock", { advance: 1801 });
  await expect.poll(() => server.house.clock.now().toISOString() >= now).toBe(true);
  const at = `/api/connections/${made.id}`;
  // Parley looks by itself as soon as a connection works, and again as its time has come; what comes after is the test's.
  const isQuiet = async () => (await server.call("GET", `${at}/findings`)).body.nextAt > now;
  await expect.poll(isQuiet).toBe(true);
  const look = async (operator = AMARA) =>
    reasonsIn((await server.call("POST", `${at}/diagnostics`, { body: { operators: [operator] } })).body);
  const found = async () => {
    const { body: seen } = await server.call("GET", `${at}/findings`);
    return { reasons: reasonsIn(seen), nextAt: seen.nextAt };
  };
  return { server, sandbox, id: made.id, clientId, secretId, look, found };
}

function reasonsIn({ items }: { items: Record<string, string>[] }): Record<string, string> {
  return Object.fromEntries(
    items.map(({ probe, subject, reason = "" }) => [probe === "permission" ? `permission ${subject}` : probe, reason]),
  );
}

const TEAMS = "Connect-MicrosoftTeams\n";
const grant = (clientId: string) => `${TEAMS}
Set-CsApplicationAccessPolicy -Identity Campus-Apps -AppIds @{Add="${clientId}"}
Set-CsTeamsMeetingConfiguration -Identity Global -EnableGraphTranscriptAccess $true`;

test("an administrator whose tenant has all that is needed sees nothing but good findings, and nothing is left behind", async () => {
  const { look, sandbox } = await tenant();
  const calendars = async () => (await sandbox.control("GET", "/state")).counts.events;
  const before = await calendars();
  const seen = await look();
  expect(Object.entries(seen).filter(([, reason]) => reason !== "works")).toEqual([]);
  for (const probe of ["token", "clock", "address", "teams.create", "meeting.own", "transcripts", "chats", "presence"])
    expect(seen).toHaveProperty([probe]);
  expect(await calendars()).toBe(before);
  expect((await sandbox.control("GET", "/subscriptions")).value).toEqual([]);
  const asked = await sandbox.control("GET", "/traffic");
  const removed = (of: RegExp) =>
    asked.entries.filter(
      ({ method, url, status }: Said) => method === "DELETE" && status === 204 && of.test(String(url)),
    );
  expect(removed(/onlineMeetings/)).toHaveLength(1);
});

test("whoever looks on hears of a first look that came out well, and of no second one that says the same", async () => {
  const { look, server } = await tenant();
  const heard = async () => (await server.call("GET", "/api/facts?what=connection.diagnosed")).body.items.length;
  const before = await heard();
  await look();
  const first = await heard();
  expect(first).toBeGreaterThan(before);
  await look();
  expect(await heard()).toBe(first);
});

/** One thing that is missing, what is found then, and what an administrator does about it. */
interface Lack {
  readonly what: string;
  readonly probe: string;
  readonly reason: string;
  spoil(tenant: Tenant): Promise<unknown>;
  cure(tenant: Tenant): Promise<unknown>;
}

const roles =
  (those: readonly string[]) =>
  ({ sandbox, clientId }: Tenant) =>
    sandbox.control("PATCH", `/apps/${clientId}`, { roles: those });
const lacksPermission = (name: string, found: { probe: string; reason: string; also?: string }): Lack => ({
  what: `${name} is not granted`,
  probe: found.probe,
  reason: found.reason,
  spoil: roles(ROLES.filter((role) => role !== name && role !== found.also)),
  cure: roles(ROLES),
});
const script =
  (text: (clientId: string) => string) =>
  ({ sandbox, clientId }: Tenant) =>
    sandbox.control("POST", "/scripts", { text: text(clientId) });
const patch = (path: (tenant: Tenant) => string, body: object) => (tenant: Tenant) =>
  tenant.sandbox.control("PATCH", path(tenant), body);
const app = ({ clientId }: Tenant) => `/apps/${clientId}`;
const amara = () => `/users/${AMARA}`;

/** What goes otherwise than it should: nothing, where the lack is found by its cause and found cured by itself. */
async function findAndSeeCured(at: Tenant, { what, probe, reason, spoil, cure }: Lack): Promise<string[]> {
  await spoil(at);
  const found = (await at.look())[probe];
  await cure(at);
  // Nobody asks again: Parley looks by itself, when it said that it would.
  const last = await vi.waitUntil(() => cured(at, probe), { timeout: 60_000, interval: 200 }).catch(() => "uncured");
  return [
    ...(found === reason ? [] : [`${what}: found as ${found}`]),
    ...(last === "works" ? [] : [`${what}: still not cured`]),
  ];
}

async function cured(at: Tenant, probe: string): Promise<string | undefined> {
  const { reasons, nextAt } = await at.found();
  if (reasons[probe] === "works") return "works";
  await at.sandbox.control("POST", "/clock", { set: nextAt });
  return undefined;
}

/** Everything that goes otherwise than it should with one lack after another. */
async function amiss(lacks: readonly Lack[]): Promise<string[]> {
  const at = await tenant();
  await at.look();
  const all: string[] = [];
  for (const lack of lacks) all.push(...(await findAndSeeCured(at, lack)));
  return all;
}

test("each permission that is missing is found where it is missed, and found again once it is granted", async () => {
  const lacks: Lack[] = [
    lacksPermission("Calendars.ReadWrite", { probe: "calendar.read", reason: "calendar-closed" }),
    lacksPermission("OnlineMeetings.ReadWrite.All", { probe: "meeting.own", reason: "meetings-not-allowed" }),
    lacksPermission("User.ReadBasic.All", { probe: "directory", reason: "directory-closed" }),
    lacksPermission("OnlineMeetingRecording.Read.All", { probe: "recordings", reason: "recordings-not-allowed" }),
    lacksPermission("OnlineMeetingTranscript.Read.All", { probe: "transcripts", reason: "transcripts-not-allowed" }),
    lacksPermission("Chat.Read.All", { probe: "chats", reason: "chats-not-allowed" }),
    lacksPermission("Presence.Read.All", { probe: "presence", reason: "presence-not-allowed" }),
    lacksPermission("Team.Create", { probe: "teams.create", reason: "teams-not-allowed", also: "Group.ReadWrite.All" }),
    lacksPermission("OnlineMeetingArtifact.Read.All", {
      probe: "permission OnlineMeetingArtifact.Read.All",
      reason: "permission-missing",
    }),
    lacksPermission("TeamMember.ReadWrite.All", {
      probe: "permission TeamMember.ReadWrite.All",
      reason: "permission-missing",
      also: "Group.ReadWrite.All",
    }),
    lacksPermission("Group.ReadWrite.All", { probe: "permission Group.ReadWrite.All", reason: "permission-missing" }),
  ];
  expect(await amiss(lacks)).toEqual([]);
});

test("each policy, switch and licence that is missing is found, with who can cure it, and found again once it is there", async () => {
  const lacks: Lack[] = [
    {
      what: "no Teams policy names the app",
      probe: "meeting.own",
      reason: "access-policy-missing",
      spoil: async (at) => {
        await script((id) => `${TEAMS}Set-CsApplicationAccessPolicy -Identity Campus-Apps -AppIds @{Remove="${id}"}`)(
          at,
        );
        await at.sandbox.control("POST", "/clock", { advance: 1801 });
      },
      cure: script(grant),
    },
    {
      what: "the operator has a policy of their own that lacks the app",
      probe: "meeting.own",
      reason: "access-policy-missing",
      spoil: async (at) => {
        await script(() => `${TEAMS}Grant-CsApplicationAccessPolicy -PolicyName Library-Rooms -Identity ${AMARA}`)(at);
        await at.sandbox.control("POST", "/clock", { advance: 1801 });
      },
      cure: script(() => `${TEAMS}Grant-CsApplicationAccessPolicy -PolicyName $null -Identity ${AMARA}`),
    },
    {
      what: "transcripts are kept from apps by the tenant's switch",
      probe: "transcripts",
      reason: "transcripts-switched-off",
      spoil: script(
        () => `${TEAMS}Set-CsTeamsMeetingConfiguration -Identity Global -EnableGraphTranscriptAccess $false`,
      ),
      cure: script(() => `${TEAMS}Set-CsTeamsMeetingConfiguration -Identity Global -EnableGraphTranscriptAccess $true`),
    },
    {
      what: "the operator has no Teams licence",
      probe: "calendar.teams",
      reason: "teams-licence-missing",
      spoil: patch(amara, { teams: false }),
      cure: patch(amara, { teams: true }),
    },
    {
      what: "the operator has no Teams licence, in meetings of their own",
      probe: "meeting.own",
      reason: "teams-licence-missing",
      spoil: patch(amara, { teams: false }),
      cure: patch(amara, { teams: true }),
    },
    {
      what: "the operator has no mailbox",
      probe: "calendar.read",
      reason: "mailbox-missing",
      spoil: patch(amara, { mailbox: false }),
      cure: patch(amara, { mailbox: true }),
    },
    {
      what: "an older policy of Exchange keeps the app to other mailboxes",
      probe: "calendar.read",
      reason: "calendar-closed-by-policy",
      spoil: async (at) => {
        await script(
          (id) => `Connect-ExchangeOnline
New-DistributionGroup -Name "Elsewhere" -Type Security -Members marcus.bellamy@campus.example
New-ApplicationAccessPolicy -AppId ${id} -PolicyScopeGroupId Elsewhere -AccessRight RestrictAccess -Description "Elsewhere"`,
        )(at);
        await at.sandbox.control("POST", "/clock", { advance: 1801 });
      },
      cure: script(
        (id) =>
          `Connect-ExchangeOnline\nGet-ApplicationAccessPolicy | Where-Object { $_.AppId -eq "${id}" } | Remove-ApplicationAccessPolicy -Confirm:$false`,
      ),
    },
  ];
  expect(await amiss(lacks)).toEqual([]);
});

test("whatever keeps the app itself from Microsoft is found by its cause, and found again once it is gone", async () => {
  const lacks: Lack[] = [
    {
      what: "the app is disabled",
      probe: "token",
      reason: "application-disabled",
      spoil: patch(app, { enabled: false }),
      cure: patch(app, { enabled: true }),
    },
    {
      what: "a policy of conditional access blocks the app",
      probe: "token",
      reason: "blocked-by-policy",
      spoil: patch(app, { blocked: true }),
      cure: patch(app, { blocked: false }),
    },
    {
      what: "the clocks are two minutes apart",
      probe: "clock",
      reason: "clock-wrong",
      spoil: ({ sandbox }) => sandbox.control("POST", "/clock", { skew: 120 }),
      cure: ({ sandbox }) => sandbox.control("POST", "/clock", { skew: 0 }),
    },
    {
      what: "the secret has expired",
      probe: "token",
      reason: "secret-expired",
      spoil: ({ sandbox, clientId, secretId }) =>
        sandbox.control("POST", `/apps/${clientId}/secrets/${secretId}/expire`),
      cure: async ({ sandbox, server, clientId, id }) => {
        const { secret } = await sandbox.control("POST", `/apps/${clientId}/secrets`, {});
        const body = { credential: { kind: "secret", secret } };
        expect((await server.call("POST", `/api/connections/${id}/credentials`, { body })).status).toBe(200);
      },
    },
  ];
  expect(await amiss(lacks)).toEqual([]);
});

test("who tests a connection while somebody else does finds it as well as they do", async () => {
  const { look } = await tenant();
  const all = await Promise.all([look(), look()]);
  expect(all.flatMap((seen) => Object.entries(seen)).filter(([, reason]) => reason !== "works")).toEqual([]);
});

test("administrators hear by mail of what worked and does not any more, once, and find it in the activity log", async () => {
  const at = await tenant();
  const { server, sandbox, id, clientId } = at;
  await owner(server);
  await at.look();
  const mails = async () =>
    (await sandbox.mails("olive@outside.example")).filter(({ subject }) => subject?.includes("stopped working"));
  expect(await mails()).toEqual([]);
  await sandbox.control("PATCH", `/apps/${clientId}`, { roles: ROLES.filter((role) => role !== "Presence.Read.All") });
  await at.look();
  await expect.poll(mails, { timeout: 60_000 }).toHaveLength(1);
  expect((await mails())[0]?.text).toContain("Presence can be read (amara.okafor@campus.example)");
  await at.look();
  const { body } = await server.call("GET", `/api/facts?about=${id}`);
  const changes = body.items.filter(
    ({ what, data }: { what: string; data: Said }) =>
      what === "connection.finding-changed" && data["probe"] === "presence" && data["level"] === "bad",
  );
  expect(changes).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

test("the operators who were chosen are all tried, and a matrix tells who is ready and what keeps the others", async () => {
  const { server, id, sandbox } = await tenant();
  const logins = [AMARA, "ruth.abernathy@campus.example"];
  const body = { operators: { kind: "people", logins }, outside: "marcus.bellamy@campus.example" };
  expect((await server.call("PUT", `/api/connections/${id}/operators`, { body })).status).toBe(200);
  const matrix = async () => {
    const { body: seen } = await server.call("GET", `/api/connections/${id}/readiness`);
    return Object.fromEntries(
      seen.items.map(({ operator, ready, cells }: { operator: string; ready: boolean; cells: Said[] }) => [
        operator,
        ready
          ? "ready"
          : cells
              .filter(({ level }) => level === "bad")
              .map(({ probe }) => probe)
              .join(),
      ]),
    );
  };
  const expected = { [AMARA]: "ready", "ruth.abernathy@campus.example": "calendar.teams,meeting.own" };
  await expect.poll(matrix, { timeout: 60_000, interval: 200 }).toEqual(expected);
  const { body: file } = await server.call("GET", `/api/connections/${id}/readiness.csv`);
  expect(file).toMatch(/^operator,ready,account,.*\r?\namara\.okafor@campus\.example,yes,good,/);
  // Consent opens everybody's calendar, also of those who are no operators.
  const { body: found } = await server.call("GET", `/api/connections/${id}/findings`);
  expect(found.items).toContainEqual(
    expect.objectContaining({
      probe: "scope",
      subject: "marcus.bellamy@campus.example",
      reason: "scope-not-effective",
    }),
  );
  await sandbox.control("PATCH", "/users/ruth.abernathy@campus.example", { teams: true });
  await sandbox.control("POST", "/clock", { advance: 120 });
  await expect
    .poll(matrix, { timeout: 60_000, interval: 200 })
    .toMatchObject({ "ruth.abernathy@campus.example": "ready" });
  const fewer = { operators: { kind: "people", logins: [AMARA] } };
  await server.call("PUT", `/api/connections/${id}/operators`, { body: fewer });
  await expect.poll(matrix, { timeout: 60_000, interval: 200 }).toEqual({ [AMARA]: "ready" });
});

test("a test meeting that cannot be removed is a finding that says where it stands", async () => {
  const { look, sandbox } = await tenant();
  const match = { method: "DELETE", path: "/events/" };
  await sandbox.control("POST", "/faults", {
    match,
    action: { kind: "status", status: 403, code: "ErrorAccessDenied" },
    times: 1,
  });
  expect((await look())["calendar.write"]).toBe("test-left-behind");
  expect((await look())["calendar.write"]).toBe("works");
});

test("whoever was verified by hand and is well is left alone from then on", async () => {
  const { look, found, sandbox } = await tenant();
  await look();
  const asked = async () =>
    (await sandbox.control("GET", "/traffic")).entries.filter(({ url }: Said) => /getSchedule/.test(String(url)))
      .length;
  const before = await asked();
  const { nextAt } = await found();
  await sandbox.control("POST", "/clock", { set: nextAt });
  await expect.poll(async () => (await found()).nextAt, { timeout: 60_000, interval: 200 }).not.toBe(nextAt);
  expect(await asked()).toBe(before);
});
