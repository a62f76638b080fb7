import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();

const post = (path: string, body: object): Promise<Heard> => it().graph("POST", path, { body });
const get = (path: string, headers: Record<string, string> = {}): Promise<Heard> =>
  it().graph("GET", path, { headers });
const register = async (): Promise<Said> => (await post("/applications", { displayName: "Register" })).body;

test("directory extensions carry the app's id in their name, and are there once", async () => {
  const { id, appId } = await register();
  const path = `/applications/${id}/extensionProperties`;
  const wish = { name: "jobGroup", dataType: "String", targetObjects: ["User"] };
  const made = await post(path, wish);
  expect(made.body.name).toBe(`extension_${appId.replaceAll("-", "")}_jobGroup`);
  expect((await post(path, wish)).status).toBe(400);
  expect((await post(path, { ...wish, name: "x", dataType: "Text" })).status).toBe(400);
  expect((await get(path)).body.value).toHaveLength(1);
  expect((await get(`${path}/${made.body.id}`)).body.appDisplayName).toBe("Register");
  expect((await it().graph("DELETE", `${path}/${made.body.id}`)).status).toBe(204);
  expect((await get(path)).body.value).toEqual([]);
});

test("trust in outside issuers is unique, and no more than twenty times", async () => {
  const { id } = await register();
  const path = `/applications/${id}/federatedIdentityCredentials`;
  const wish = {
    name: "main",
    issuer: "https://issuer.example",
    subject: "a",
    audiences: ["api://AzureADTokenExchange"],
  };
  const made = await post(path, wish);
  expect(made.status).toBe(201);
  expect((await post(path, { ...wish, subject: "b" })).status).toBe(409);
  expect((await post(path, { ...wish, name: "other" })).status).toBe(409);
  expect((await post(path, { ...wish, name: "none", subject: "c", audiences: [] })).status).toBe(400);
  expect((await get(`${path}/main`)).body.id).toBe(made.body.id);
  expect((await it().graph("PATCH", `${path}/${made.body.id}`, { body: { subject: "z" } })).status).toBe(204);
  expect((await get(`${path}/${made.body.id}`)).body.subject).toBe("z");
  for (let i = 1; i < 20; i += 1) await post(path, { ...wish, name: `n${i}00`, subject: `s${i}` });
  expect((await get(path)).body.value).toHaveLength(20);
  const full = await post(path, { ...wish, name: "full", subject: "full" });
  expect(full.body.error.code).toBe("Directory_QuotaExceeded");
  expect((await it().graph("DELETE", `${path}/${made.body.id}`)).status).toBe(204);
});

test("a service principal is owned by who made it, belongs to groups, and goes for itself", async () => {
  const app = await register();
  const { body: principal } = await post("/servicePrincipals", { appId: app.appId });
  const path = `/servicePrincipals/${principal.id}`;
  expect((await get(`${path}/owners`)).body.value).toMatchObject([{ displayName: "Sandbox administrator" }]);
  expect((await get(`${path}/memberOf`)).body.value).toEqual([]);
  expect(Number((await get("/servicePrincipals/$count", { consistencylevel: "eventual" })).body)).toBeGreaterThan(2);
  expect((await it().graph("DELETE", path)).status).toBe(204);
  expect((await get(path)).status).toBe(404);
  expect((await get(`/applications/${app.id}`)).status).toBe(200);
});

test("people and groups are let into an app, and out again", async () => {
  const { body: app } = await it().control("POST", "/apps", { displayName: "Lab bookings" });
  const everybody = (await get("/groups?$filter=displayName eq 'Advisers'")).body.value[0].id;
  const priya = await it().idOf("praman2");
  const appRoleId = "00000000-0000-0000-0000-000000000000";
  const resourceId = app.servicePrincipalId;
  const made = await post(`/users/${priya}/appRoleAssignments`, { principalId: priya, resourceId, appRoleId });
  expect((await get(`/users/${priya}/appRoleAssignments`)).body.value).toMatchObject([
    { resourceDisplayName: "Lab bookings" },
  ]);
  const to = `/servicePrincipals/${resourceId}/appRoleAssignedTo`;
  const group = await post(to, { principalId: everybody, resourceId, appRoleId });
  expect(group.body).toMatchObject({ principalType: "Group", principalDisplayName: "Advisers" });
  expect((await get(`${to}/${group.body.id}`)).body.principalId).toBe(everybody);
  expect((await get(`/groups/${everybody}/appRoleAssignments`)).body.value).toHaveLength(1);
  expect((await it().graph("DELETE", `${to}/${group.body.id}`)).status).toBe(204);
  expect((await it().graph("DELETE", `/users/${priya}/appRoleAssignments/${made.body.id}`)).status).toBe(204);
  expect((await get(to)).body.value).toEqual([]);
});

test("consent that came and went since is told by a delta query", async () => {
  const { body: app } = await it().control("POST", "/apps", { displayName: "Delta" });
  const first = await get("/oauth2PermissionGrants/delta");
  const since = new URL(first.body["@odata.deltaLink"]).search;
  const graph = (await get("/servicePrincipals?$filter=displayName eq 'Microsoft Graph'")).body.value[0].id;
  const wish = {
    clientId: app.servicePrincipalId,
    consentType: "AllPrincipals",
    resourceId: graph,
    scope: "User.Read",
  };
  const { body: grant } = await post("/oauth2PermissionGrants", wish);
  const second = await get(`/oauth2PermissionGrants/delta${since}`);
  expect(second.body.value).toMatchObject([{ id: grant.id, scope: "User.Read" }]);
  await it().graph("DELETE", `/oauth2PermissionGrants/${grant.id}`);
  const third = await get(`/oauth2PermissionGrants/delta${new URL(second.body["@odata.deltaLink"]).search}`);
  expect(third.body.value).toEqual([{ id: grant.id, "@removed": { reason: "deleted" } }]);
});

test("a deleted app comes back with its service principal's consent, each restored for itself", async () => {
  const { body: app } = await it().control("POST", "/apps", {
    displayName: "Phoenix",
    secret: {},
    roles: ["User.Read.All"],
  });
  const knock = () => it().token({ client_id: app.clientId, client_secret: app.secret });
  await it().graph("DELETE", `/applications/${app.objectId}`);
  expect((await knock()).body.error_codes).toEqual([700016]);
  expect((await post(`/directory/deletedItems/${app.objectId}/restore`, {})).status).toBe(200);
  expect((await knock()).body.error_codes).toEqual([700016]);
  expect((await post(`/directory/deletedItems/${app.servicePrincipalId}/restore`, {})).status).toBe(200);
  const { body } = await knock();
  expect((await it().graph("GET", "/users?$top=1", { token: body.access_token })).status).toBe(200);
});
