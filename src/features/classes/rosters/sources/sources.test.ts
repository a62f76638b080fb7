import { expect, test, vi } from "vitest";
import { archiveOf, bring, MANIFEST, problemsOf } from "../../../../testing/rosters/school.ts";
import {
  CLIENT,
  enrolmentOf,
  type RosterService,
  rosterService,
  SCOPE,
  SERVED,
} from "../../../../testing/rosters/oneroster-service.ts";
import { zipOf } from "../../../../testing/rosters/zip.ts";
import { command } from "../../../../testing/command.ts";
import { API_KEY, type TestServer, testServer } from "../../../../testing/server.ts";

function wishFor({ url, tokenUrl }: RosterService, more: object = {}) {
  return { name: "Hill SIS", url, version: "1.1", signIn: "client", tokenUrl, ...CLIENT, ...more };
}

/** A server with a source that reads a service, two items at a time. */
async function stage(how: Parameters<typeof rosterService>[0] = {}, more: object = {}) {
  const service = await rosterService(how);
  const server = await testServer({ allowedHosts: service.allowedHosts });
  const { status, body: source } = await server.call("POST", "/api/roster-sources", {
    body: wishFor(service, { pageSize: 2, ...more }),
  });
  expect(status).toBe(201);
  return { server, service, source, read: () => readNow(server, source.id) };
}

async function readNow({ call }: TestServer, source: string) {
  const { status, body: begun } = await call("POST", `/api/roster-sources/${source}/reading`);
  expect([status, begun.state]).toEqual([202, "reading"]);
  return settled({ call }, begun.id);
}

async function settled({ call }: Pick<TestServer, "call">, id: string) {
  return vi.waitFor(
    async () => {
      const { body } = await call("GET", `/api/rosters/${id}`);
      expect(body.state).not.toBe("reading");
      return body;
    },
    { timeout: 60_000, interval: 50 },
  );
}

/** How a reading was refused: what is wrong, where, and with which value. */
async function refusal({ call }: TestServer, roster: { id: string; state: string }) {
  expect(roster.state).toBe("refused");
  const { body } = await call("GET", `/api/rosters/${roster.id}/problems`);
  return body.items.map(({ file, field, reason, value }: Record<string, unknown>) => [file, field, reason, value]);
}

test("a service is read page by page into the roster that its archive would be, and its secret is shown to nobody", async () => {
  const { server, service, source, read } = await stage();
  expect(source).toMatchObject({ name: "Hill SIS", pageSize: 2, scope: SCOPE, clientId: CLIENT.clientId });
  const roster = await read();
  expect(roster).toMatchObject({
    source: "oneroster-rest",
    name: "Hill SIS",
    state: "taken",
    problems: 0,
    counts: { classes: 2, people: 3, enrolments: 4, added: 4, removed: 0, changed: 0, classesAdded: 2, leftOut: 0 },
  });
  expect(service.asked).toEqual([
    "/token",
    "/academicSessions 0",
    "/orgs 0",
    "/courses 0",
    "/classes 0",
    "/users 0",
    "/users 2",
    "/enrollments 0",
    "/enrollments 2",
  ]);
  const { body: people } = await server.call("GET", "/api/class-people");
  expect(people.items[0].fields).toMatchObject({ username: "tess", email: "tess@hill.example", identifier: "T1" });
  // The archive of the same school changes nothing: both are read alike.
  expect((await bring(server, archiveOf())).counts).toMatchObject({ added: 0, removed: 0, changed: 0 });
  expect((await read()).counts).toMatchObject({ added: 0, removed: 0, changed: 0, classesGone: 0 });
  const { body: sources } = await server.call("GET", "/api/roster-sources");
  expect(sources.items[0].last).toMatchObject({ state: "taken", broughtBy: "key:bootstrap" });
  const { body: facts } = await server.call("GET", "/api/facts");
  expect(facts.items.map(({ what }: { what: string }) => what)).toContain("roster.source-added");
  expect(JSON.stringify([source, sources, facts, people, server.log])).not.toMatch(
    /s3cret|token-1|hidden1|phone-of-sam/,
  );
});

test.each<[string, Parameters<typeof rosterService>[0]]>([
  ["counts nothing and links nothing", { total: false, link: false }],
  ["only links", { total: false }],
  ["only counts", { link: false }],
  ["looks for the client in the form", { basic: false }],
])("a service that %s is read to its end", async (_what, how) => {
  const { read } = await stage(how);
  expect(await read()).toMatchObject({ state: "taken", counts: { classes: 2, enrolments: 4 } });
});

test("a token that ends in the middle is had again, once; a plain one that ends is told of", async () => {
  const { server, service, read } = await stage();
  service.otherwise(({ path, offset, before }) => {
    if (path === "/enrollments" && offset === 2 && before === 0) service.expire();
    return undefined;
  });
  expect(await read()).toMatchObject({ state: "taken" });
  expect(service.asked.filter((each) => each === "/token")).toHaveLength(2);
  const plain = { name: "Plain", url: service.url, version: "1.1", signIn: "token", secret: service.token() };
  const { body } = await server.call("POST", "/api/roster-sources", { body: plain });
  expect(await readNow(server, body.id)).toMatchObject({ state: "taken", counts: { added: 0, removed: 0 } });
  service.expire();
  expect(await refusal(server, await readNow(server, body.id))).toEqual([
    ["/academicSessions", "page 1", "service-signed-out", "401: This token does not hold."],
  ]);
});

test("a service that is overloaded is waited for as it asks, but not for an hour", async () => {
  const { server, service, read } = await stage();
  service.otherwise(({ path, before }) => {
    if (path === "/users" && before === 0) return { status: 429, headers: { "retry-after": "1" } };
    if (path === "/token" && before === 0) return { status: 503, headers: { "retry-after": "0" } };
    return undefined;
  });
  expect(await read()).toMatchObject({ state: "taken" });
  service.otherwise(({ path }) =>
    path === "/classes" ? { status: 503, headers: { "retry-after": "3600" } } : undefined,
  );
  expect(await refusal(server, await read())).toEqual([["/classes", "page 1", "service-busy", "60"]]);
});

test("where a page fails nothing is changed, and it is told which page and why", async () => {
  const { server, service, source, read } = await stage();
  await read();
  service.serve({ enrollments: SERVED["enrollments"]?.slice(0, 3) });
  const failing = async (answer: { status: number; headers?: Record<string, string>; body?: string }) => {
    service.otherwise(({ path, offset }) => (path === "/enrollments" && offset === 2 ? answer : undefined));
    return refusal(server, await read());
  };
  const at = ["/enrollments", "page 2"];
  expect(await failing({ status: 500, body: "<b>oops" })).toEqual([[...at, "service-refused", "500"]]);
  const said = { imsx_description: "Not today." };
  expect(await failing({ status: 400, body: JSON.stringify(said) })).toEqual([
    [...at, "service-objects", "400: Not today."],
  ]);
  expect(await failing({ status: 200, body: "{" })).toEqual([[...at, "service-unclear", "no JSON"]]);
  expect(await failing({ status: 200, body: '{"users": []}' })).toEqual([
    [...at, "service-unclear", "no list of enrollments"],
  ]);
  const elsewhere = { status: 302, headers: { location: "http://169.254.169.254/" } };
  expect((await failing(elsewhere)).map(([, , reason]: unknown[]) => reason)).toEqual(["service-unreachable"]);
  const { body } = await server.call("GET", "/api/roster-sources");
  expect(body.items[0]).toMatchObject({
    id: source.id,
    last: { state: "refused", problems: 1 },
    finding: { file: "/enrollments", reason: "service-unreachable", cure: expect.stringMatching(/\.$/) },
  });
  const { body: classes } = await server.call("GET", "/api/classes");
  expect(classes.items).toHaveLength(2);
  service.otherwise(() => undefined);
  expect((await read()).counts).toMatchObject({ removed: 1 });
});

test("a service that gives fewer than it says, or one page again and again, changes nothing", async () => {
  const { server, service, read } = await stage();
  await read();
  const cut = { status: 200, headers: { "x-total-count": "4" }, body: '{"enrollments": []}' };
  service.otherwise(({ path, offset }) => (path === "/enrollments" && offset === 2 ? cut : undefined));
  expect(await refusal(server, await read())).toEqual([["/enrollments", "page 2", "service-cut-short", "2 / 4"]]);
  const same = JSON.stringify({ users: SERVED["users"]?.slice(0, 2) });
  service.otherwise(({ path }) => (path === "/users" ? { status: 200, body: same } : undefined));
  expect(await refusal(server, await read())).toEqual([["/users", "page 2", "service-repeats", undefined]]);
  service.otherwise(() => undefined);
  service.serve({ classes: [], enrollments: [] });
  expect(await refusal(server, await read())).toEqual([[undefined, "", "roster-empty", undefined]]);
  expect((await server.call("GET", "/api/class-people")).body.total).toBe(3);
});

test("what changes while it is read is read anew, a few times", async () => {
  const { server, service, read } = await stage();
  const more = [...(SERVED["enrollments"] ?? []), enrolmentOf("e5", { of: "c2", user: "u2", role: "student" })];
  service.otherwise(({ path, offset, before }) => {
    if (path === "/enrollments" && offset === 2 && before === 0) service.serve({ enrollments: more });
    return undefined;
  });
  expect(await read()).toMatchObject({ state: "taken", counts: { enrolments: 5 } });
  let users = 4;
  service.otherwise(({ path, offset }) => {
    if (path !== "/users" || offset !== 2) return undefined;
    users = users === 4 ? 3 : 4;
    service.serve({ users: SERVED["users"]?.slice(0, users) });
    return undefined;
  });
  expect(await refusal(server, await read())).toEqual([["/users", "page 2", "service-changed", "4 → 3"]]);
});

test("bad items are told by collection, place and field, and what the service lacks is remarked on", async () => {
  const { server, service, read } = await stage();
  service.serve({
    orgs: undefined,
    enrollments: [
      ...(SERVED["enrollments"] ?? []),
      enrolmentOf("e5", { of: "c9", user: "u2", role: "student" }),
      enrolmentOf("e6", { of: "c1", user: "u3", role: "wizard" }),
      { status: "active", role: "student", class: { sourcedId: "c1" }, user: { sourcedId: "u3" } },
      { ...enrolmentOf("e7", { of: "c1", user: "u3", role: "student" }), endDate: "soon" },
      { ...enrolmentOf("e8", { of: "c1", user: "u3", role: "student" }), status: "tobedeleted" },
      { ...enrolmentOf("e9", { of: "c1", user: "u3", role: "student" }), endDate: "2020-01-01T00:00:00.000Z" },
    ],
  });
  const roster = await read();
  expect(roster.state).toBe("refused");
  expect(await problemsOf(server, roster.id)).toEqual([
    ["/enrollments", 5, "classSourcedId", "class-unknown"],
    ["/enrollments", 6, "role", "role-unknown"],
    ["/enrollments", 7, "sourcedid", "value-missing"],
    ["/enrollments", 8, "enddate", "date-unknown"],
    ["/orgs", undefined, "page 1", "collection-absent"],
  ]);
});

test("an archive of changes changes what was read from a service", async () => {
  const { server, read } = await stage();
  await read();
  const manifest = MANIFEST.replaceAll(/file\.(\w+),bulk/g, (_all, file: string) =>
    file === "enrollments" ? "file.enrollments,delta" : `file.${file},absent`,
  );
  const head = "sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role";
  const content = `${head}\ne2,tobedeleted,2026-11-01T08:00:00Z,c1,u2,student\n`;
  const changes = zipOf([
    { name: "manifest.csv", content: manifest },
    { name: "enrollments.csv", content },
  ]);
  expect(await bring(server, changes)).toMatchObject({ state: "taken", counts: { enrolments: 3, removed: 1 } });
});

test("trying a source says of each step whether it works, and what cures it", async () => {
  const { server, service, source } = await stage();
  const tried = async (change: object = {}) => {
    const path = `/api/roster-sources/${source.id}`;
    expect((await server.call("PATCH", path, { body: change })).status).toBe(200);
    return (await server.call("POST", `${path}/trial`)).body;
  };
  expect(await tried()).toEqual({
    works: true,
    steps: [
      { what: "token", works: true },
      { what: "academicSessions", works: true, count: 1 },
      { what: "orgs", works: true, count: 1 },
      { what: "courses", works: true, count: 1 },
      { what: "classes", works: true, count: 2 },
      { what: "users", works: true, count: 4 },
      { what: "enrollments", works: true, count: 4 },
    ],
  });
  expect(await tried({ secret: "wrong" })).toMatchObject({
    works: false,
    steps: [{ what: "token", works: false, sentence: expect.stringContaining("invalid_client") }],
  });
  const astray = await tried({ secret: CLIENT.secret, url: service.url.replace("v1p1", "v9") });
  expect(astray.steps[1]).toMatchObject({ works: false, cure: expect.stringContaining("/ims/oneroster/v1p1") });
  service.otherwise(({ path }) => (path === "/users" ? { status: 503 } : undefined));
  const partly = await tried({ url: service.url });
  expect(partly.steps.filter(({ works }: { works: boolean }) => !works)).toMatchObject([{ what: "users" }]);
  expect((await server.call("GET", "/api/rosters")).body.items).toEqual([]);
});

test("a source is refused for what is wrong with it, by field, and its secret never goes to another host unasked", async () => {
  const { server, service, source } = await stage();
  const add = async (more: object) =>
    (await server.call("POST", "/api/roster-sources", { body: wishFor(service, more) })).body;
  expect(await add({})).toMatchObject({ status: 409, field: "name" });
  expect(await add({ name: "B", url: "http://169.254.169.254/" })).toMatchObject({
    field: "url",
    reason: "address-not-allowed",
  });
  expect(await add({ name: "B", tokenUrl: "ftp://x" })).toMatchObject({ field: "tokenUrl" });
  expect(await add({ name: "B", clientId: undefined })).toMatchObject({ field: "clientId", reason: "value-missing" });
  expect(await add({ name: "B", version: "1.0" })).toMatchObject({ field: "version" });
  expect(await add({ name: "B", pageSize: 0 })).toMatchObject({ field: "pageSize" });
  const change = async (body: object) =>
    (await server.call("PATCH", `/api/roster-sources/${source.id}`, { body })).body;
  const other = await rosterService();
  expect(await change({ url: "https://sis.example.org/ims/oneroster/v1p1" })).toMatchObject({
    field: "secret",
    reason: "secret-again",
  });
  expect(await change({ signIn: "token" })).toMatchObject({ reason: "secret-again" });
  expect(await change({ signIn: "token", secret: service.token() })).toMatchObject({ signIn: "token" });
  expect(await change({ pageSize: 50, name: "Hill" })).toMatchObject({ name: "Hill", pageSize: 50 });
  expect(other.asked).toEqual([]);
  expect((await server.call("POST", "/api/roster-sources/00000000-0000-4000-8000-000000000000/reading")).status).toBe(
    404,
  );
});

test("a schedule reads a source by itself, and keeps it from being removed", async () => {
  const { server, source } = await stage();
  // A day on which nobody runs this: its time comes below, once.
  const wish = { name: "Leap roster", cron: "0 0 29 2 *", zone: "UTC", reads: source.id };
  const { body: unknown } = await server.call("POST", "/api/schedules", {
    body: { ...wish, reads: server.organisation },
  });
  expect(unknown).toMatchObject({ field: "reads", reason: "source-unknown" });
  const { body: schedule } = await server.call("POST", "/api/schedules", { body: wish });
  expect(schedule).toMatchObject({ reads: source.id });
  const path = `/api/roster-sources/${source.id}`;
  expect((await server.call("DELETE", path)).body).toMatchObject({ status: 409, reason: "source-in-use" });
  const { sql } = await import("kysely");
  const { contextFor } = await import("../../../../house.ts");
  const { runSchedule } = await import("../../schedules/keep-schedule.ts");
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  await ctx.transaction(async (tx) => {
    await sql`update class_schedules set next_at = ${ctx.clock.now()} where id = ${schedule.id}`.execute(tx.sql);
  });
  await runSchedule(ctx, schedule.id);
  const { body: schedules } = await server.call("GET", "/api/schedules");
  expect(await settled(server, schedules.items[0].lastRoster)).toMatchObject({ state: "taken", broughtBy: "parley" });
  expect((await server.call("DELETE", `/api/schedules/${schedule.id}`)).status).toBe(204);
  expect((await server.call("DELETE", path)).status).toBe(204);
  expect((await server.call("GET", "/api/rosters")).body.items).toHaveLength(1);
});

test("a reading whose server died goes on where it was; one whose source was removed changes nothing", async () => {
  const { server, service, source, read } = await stage();
  const { id } = await read();
  const { sql } = await import("kysely");
  const { contextFor } = await import("../../../../house.ts");
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  // As it was when the server went after the classes had been fetched.
  const goOn = async () => {
    await ctx.transaction(async (tx) => {
      const there = ["academicSessions.csv", "orgs.csv", "courses.csv", "classes.csv"];
      await sql`update rosters set state = 'reading', is_base = false, set_files = ${there} where id = ${id}`.execute(
        tx.sql,
      );
      await ctx.order(tx, { job: "classes.read-source", data: { id } });
    });
    return settled(server, id);
  };
  service.asked.splice(0);
  expect(await goOn()).toMatchObject({ state: "taken", counts: { enrolments: 4, added: 0 } });
  expect(service.asked).toEqual(["/token", "/users 0", "/users 2", "/enrollments 0", "/enrollments 2"]);
  expect((await server.call("DELETE", `/api/roster-sources/${source.id}`)).status).toBe(204);
  expect(await refusal(server, await goOn())).toEqual([[undefined, "", "source-gone", undefined]]);
});

test("at a terminal a source is read by its name, and what is wrong with it ends the command as a failure", async () => {
  const { server, service } = await stage();
  const env = { PARLEY_URL: server.url, PARLEY_API_KEY: API_KEY };
  const read = (name: string) => command(["classes", "read", name], env).ended;
  expect(await read("Hill SIS")).toMatchObject({
    code: 0,
    said: expect.stringContaining("2 classes, 4 enrolments: 4 came"),
  });
  service.otherwise(({ path }) => (path === "/users" ? { status: 500 } : undefined));
  const failed = await read("Hill SIS");
  expect(failed.code).toBe(1);
  expect(failed.said).toContain("/users At page 1 the service answered “500”.");
  expect(await read("Dale SIS")).toMatchObject({ code: 1, said: expect.stringContaining("There are: Hill SIS.") });
});
