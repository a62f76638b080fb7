import { beforeAll, describe, expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const GRAPH = "00000003-0000-0000-c000-000000000000";
const NOBODY = "11111111-2222-4333-8444-555555555555";

const post = (path: string, body: object, token?: string): Promise<Heard> =>
  it().graph("POST", path, token === undefined ? { body } : { body, token });
const get = (path: string, headers: Record<string, string> = {}): Promise<Heard> =>
  it().graph("GET", path, { headers });
const eventual = { consistencylevel: "eventual" };
const register = async (body: object = {}): Promise<Said> =>
  (await post("/applications", { displayName: "Register", ...body })).body;

describe("an app registration", () => {
  test("is made with a name, read by either of its ids, found, changed and deleted", async () => {
    const made = await post("/applications", {
      displayName: "Attendance",
      web: { redirectUris: ["https://attendance.campus.example/done"] },
      tags: ["teaching"],
    });
    expect(made).toMatchObject({
      status: 201,
      body: {
        displayName: "Attendance",
        signInAudience: "AzureADMyOrg",
        publisherDomain: "campus.example",
        keyCredentials: [],
        web: { redirectUris: ["https://attendance.campus.example/done"], homePageUrl: null },
      },
    });
    const { id, appId } = made.body;
    expect((await get(`/applications/${id}`)).body.appId).toBe(appId);
    expect((await get(`/applications(appId='${appId}')?$select=id,displayName`)).body).toMatchObject({ id });
    expect((await get(`/applications?$filter=appId eq '${appId}'`)).body.value).toHaveLength(1);
    expect((await get("/applications?$filter=displayName eq 'Attendance'")).body.value[0].id).toBe(id);
    const found = await get(`/applications?$search="displayName:Atten"&$count=true`, eventual);
    expect(found.body["@odata.count"]).toBe(1);
    expect(Number((await get("/applications/$count", eventual)).body)).toBeGreaterThan(1);
    const change = await it().graph("PATCH", `/applications/${id}`, {
      body: { notes: "Ask Amara", web: { homePageUrl: "https://attendance.campus.example" } },
    });
    expect(change.status).toBe(204);
    expect((await get(`/applications/${id}`)).body).toMatchObject({
      notes: "Ask Amara",
      web: {
        homePageUrl: "https://attendance.campus.example",
        redirectUris: ["https://attendance.campus.example/done"],
      },
    });
    expect((await it().graph("DELETE", `/applications/${id}`)).status).toBe(204);
    expect((await get(`/applications/${id}`)).status).toBe(404);
  });

  const bad: [string, object][] = [
    ["no name", { displayName: null }],
    ["an unknown property", { displayname: "x" }],
    ["a property that is given", { appId: NOBODY }],
    ["plain HTTP elsewhere", { web: { redirectUris: ["http://app.example/done"] } }],
    ["a wildcard", { web: { redirectUris: ["https://*.app.example/done"] } }],
    ["a scheme of its own for a page", { spa: { redirectUris: ["myapp://done"] } }],
    ["somebody else's domain", { identifierUris: ["https://elsewhere.example/api"] }],
  ];
  test.each(bad)("with %s is refused", async (_, body) => {
    expect((await post("/applications", { displayName: "Bad", ...body })).status).toBe(400);
  });

  test("shares its identifier URI with no other", async () => {
    const uri = "https://api.campus.example/timetable";
    expect((await register({ identifierUris: [uri] })).identifierUris).toEqual([uri]);
    const twin = await post("/applications", { displayName: "Twin", identifierUris: [uri] });
    expect(twin).toMatchObject({ status: 400, body: { error: { innerError: { code: "ObjectConflict" } } } });
  });

  test("loses a role only once that is disabled", async () => {
    const role = {
      id: crypto.randomUUID(),
      value: "Read",
      displayName: "Read",
      description: "Read",
      allowedMemberTypes: ["User"],
      isEnabled: true,
    };
    const { id } = await register({ appRoles: [role] });
    const patch = (body: object): Promise<Heard> => it().graph("PATCH", `/applications/${id}`, { body });
    expect((await patch({ appRoles: [] })).body.error.code).toBe("CannotDeleteOrUpdateEnabledEntitlement");
    expect((await patch({ appRoles: [{ ...role, isEnabled: false }] })).status).toBe(204);
    expect((await patch({ appRoles: [] })).status).toBe(204);
  });

  test("with a unique name is made by changing it, once", async () => {
    const path = "/applications(uniqueName='campus-timetable')";
    const headers = { prefer: "create-if-missing" };
    expect((await it().graph("PATCH", path, { body: { displayName: "Timetable" } })).status).toBe(404);
    const made = await it().graph("PATCH", path, { body: { displayName: "Timetable" }, headers });
    expect(made).toMatchObject({ status: 201, body: { displayName: "Timetable", uniqueName: "campus-timetable" } });
    expect((await it().graph("PATCH", path, { body: { displayName: "Other" }, headers })).status).toBe(204);
    expect((await get(path)).body.displayName).toBe("Other");
  });
});

describe("a service principal", () => {
  test("is made of an app once, carries what the app offers, and goes with it", async () => {
    const app = await register({ identifierUris: ["api://sp-test"] });
    const made = await post("/servicePrincipals", { appId: app.appId });
    expect(made).toMatchObject({
      status: 201,
      body: { appId: app.appId, displayName: "Register", accountEnabled: true, servicePrincipalType: "Application" },
    });
    expect(made.body.servicePrincipalNames).toEqual(["api://sp-test", app.appId]);
    expect((await post("/servicePrincipals", { appId: app.appId })).status).toBe(409);
    const { id } = made.body;
    expect((await get(`/servicePrincipals(appId='${app.appId}')`)).body.id).toBe(id);
    expect((await get(`/servicePrincipals?$filter=appId eq '${app.appId}'`)).body.value).toHaveLength(1);
    expect((await it().graph("PATCH", `/servicePrincipals/${id}`, { body: { accountEnabled: false } })).status).toBe(
      204,
    );
    expect((await get(`/servicePrincipals/${id}?$select=accountEnabled`)).body.accountEnabled).toBe(false);
    await it().graph("DELETE", `/applications/${app.id}`);
    expect((await get(`/servicePrincipals/${id}`)).status).toBe(404);
  });

  test("without an app is refused", async () => {
    const refused = await post("/servicePrincipals", { appId: NOBODY });
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { innerError: { code: "NoBackingApplicationObject" } } },
    });
    expect((await post("/servicePrincipals", {})).status).toBe(400);
    expect((await get(`/servicePrincipals/${NOBODY}`)).body.error.code).toBe("Request_ResourceNotFound");
  });

  test("of Microsoft Graph lists every permission, with Microsoft's own ids", async () => {
    const { body } = await get(`/servicePrincipals(appId='${GRAPH}')`);
    const role = body.appRoles.find(({ value }: Said) => value === "User.Read.All");
    expect(role).toMatchObject({ id: "df021288-bdef-4463-88db-98f22de89214", allowedMemberTypes: ["Application"] });
    const scope = body.oauth2PermissionScopes.find(({ value }: Said) => value === "User.Read");
    expect(scope).toMatchObject({ id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d", type: "User" });
    expect(new Set(body.appRoles.map(({ id }: Said) => id)).size).toBe(body.appRoles.length);
  });
});

describe("whose app it is", () => {
  let small: Said;
  beforeAll(async () => {
    small = await it().app("Application.ReadWrite.OwnedBy");
  });

  test("an app that may change only its own owns what it made, and nothing else", async () => {
    const own = await post("/applications", { displayName: "Own" }, small.token);
    expect(own.status).toBe(201);
    const owners = await get(`/applications/${own.body.id}/owners`);
    expect(owners.body.value).toMatchObject([{ "@odata.type": "#microsoft.graph.servicePrincipal" }]);
    const rename = (id: string): Promise<Heard> =>
      it().graph("PATCH", `/applications/${id}`, { body: { displayName: "Mine" }, token: small.token });
    expect((await rename(own.body.id)).status).toBe(204);
    const foreign = await register();
    expect((await rename(foreign.id)).body.error.code).toBe("Authorization_RequestDenied");
  });

  test("owners are added once, read and taken away", async () => {
    const { id } = await register();
    const priya = await it().idOf("praman2");
    const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${priya}` };
    expect((await post(`/applications/${id}/owners/$ref`, reference)).status).toBe(204);
    expect((await post(`/applications/${id}/owners/$ref`, reference)).status).toBe(400);
    const read = await get(`/applications/${id}?$expand=owners`);
    expect(read.body.owners.map(({ id }: Said) => id)).toContain(priya);
    expect((await it().graph("DELETE", `/applications/${id}/owners/${priya}/$ref`)).status).toBe(204);
    expect((await it().graph("DELETE", `/applications/${id}/owners/${priya}/$ref`)).status).toBe(404);
    const nobody = { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${NOBODY}` };
    expect((await post(`/applications/${id}/owners/$ref`, nobody)).status).toBe(404);
  });

  test("an app without any permission for apps sees and makes none", async () => {
    const reader = await it().app("User.Read.All");
    expect((await it().graph("GET", "/applications", { token: reader.token })).status).toBe(403);
    expect((await post("/applications", { displayName: "No" }, reader.token)).status).toBe(403);
  });
});

test("delta queries tell of apps, service principals and consent that came, changed and went", async () => {
  const link = async (path: string): Promise<Said> => {
    const { body } = await it().ask("GET", path, { headers: { authorization: `Bearer ${await it().adminToken()}` } });
    return body["@odata.nextLink"] === undefined ? body : link(body["@odata.nextLink"]);
  };
  const { graph } = it().sandbox.ready;
  const first = await link(`${graph}/applications/delta?$select=displayName`);
  const principals = await link(`${graph}/servicePrincipals/delta?$select=displayName`);
  const app = await register({ displayName: "Fleeting" });
  await post("/servicePrincipals", { appId: app.appId });
  const second = await link(first["@odata.deltaLink"]);
  expect(second.value).toMatchObject([{ id: app.id, displayName: "Fleeting" }]);
  expect((await link(principals["@odata.deltaLink"])).value).toMatchObject([{ displayName: "Fleeting" }]);
  await it().graph("DELETE", `/applications/${app.id}`);
  const third = await link(second["@odata.deltaLink"]);
  expect(third.value).toEqual([{ id: app.id, "@removed": { reason: "changed" } }]);
});

test("what was just made is unknown for a while where the directory is slow", async () => {
  await it().control("PATCH", "/directory", { replicationSeconds: 30 });
  const app = await register();
  expect((await get(`/applications/${app.id}`)).status).toBe(404);
  expect((await post("/servicePrincipals", { appId: app.appId })).status).toBe(400);
  const { body } = await it().control("POST", "/apps", { displayName: "Slow", secret: {} });
  const knock = () => it().token({ client_id: body.clientId, client_secret: body.secret });
  expect((await knock()).body.error_codes).toEqual([700016]);
  await it().control("POST", "/clock", { advance: 31 });
  expect((await get(`/applications/${app.id}`)).status).toBe(200);
  expect((await knock()).status).toBe(200);
  const added = await post(`/applications/${body.objectId}/addPassword`, {});
  const late = () => it().token({ client_id: body.clientId, client_secret: added.body.secretText });
  expect((await late()).body.error_codes).toEqual([7000215]);
  await it().control("POST", "/clock", { advance: 31 });
  expect((await late()).status).toBe(200);
  await it().control("PATCH", "/directory", { replicationSeconds: 0 });
});
