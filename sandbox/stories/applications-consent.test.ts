import { decodeJwt } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const NOBODY = "11111111-2222-4333-8444-555555555555";
const CALENDARS_READ = "798ee544-9d2d-430c-a058-570e29e34338";
let graph: Said;
let app: Said;

const post = (path: string, body: object): Promise<Heard> => it().graph("POST", path, { body });
const value = async (path: string): Promise<Said[]> => (await it().graph("GET", path)).body.value;

beforeAll(async () => {
  const [found] = await value("/servicePrincipals?$filter=displayName eq 'Microsoft Graph'");
  graph = found;
  app = (await it().control("POST", "/apps", { displayName: "Planner", secret: {} })).body;
});

const rolesNow = async (): Promise<unknown> =>
  decodeJwt((await it().token({ client_id: app.clientId, client_secret: app.secret })).body.access_token)["roles"];

describe("an application permission", () => {
  const assign = (ends: object = {}): Promise<Heard> =>
    post(`/servicePrincipals/${app.servicePrincipalId}/appRoleAssignments`, {
      principalId: app.servicePrincipalId,
      resourceId: graph.id,
      appRoleId: CALENDARS_READ,
      ...ends,
    });

  test("is an assignment to Microsoft Graph: given once, felt from the next token on, and taken", async () => {
    expect(await rolesNow()).toBeUndefined();
    const made = await assign();
    expect(made).toMatchObject({
      status: 201,
      body: {
        principalType: "ServicePrincipal",
        principalDisplayName: "Planner",
        resourceDisplayName: "Microsoft Graph",
      },
    });
    expect(await rolesNow()).toEqual(["Calendars.Read"]);
    expect((await assign()).body.error.message).toBe("Permission being assigned already exists on the object");
    const path = `/servicePrincipals/${app.servicePrincipalId}/appRoleAssignments`;
    expect(await value(path)).toMatchObject([{ id: made.body.id, appRoleId: CALENDARS_READ }]);
    expect((await it().graph("GET", `${path}/${made.body.id}`)).body.resourceId).toBe(graph.id);
    const given = await value(`/servicePrincipals/${graph.id}/appRoleAssignedTo?$top=999`);
    expect(given.map(({ id }: Said) => id)).toContain(made.body.id);
    expect((await it().graph("DELETE", `${path}/${made.body.id}`)).status).toBe(204);
    expect(await rolesNow()).toBeUndefined();
  });

  test("is refused where role, API, principal or path do not fit", async () => {
    expect((await assign({ appRoleId: NOBODY })).body.error.message).toContain("was not found on application");
    expect((await assign({ resourceId: NOBODY })).status).toBe(404);
    expect((await assign({ principalId: await it().idOf("praman2") })).status).toBe(400);
    const tomasz = await it().idOf("twisniewski");
    const person = await post(`/users/${tomasz}/appRoleAssignments`, {
      principalId: tomasz,
      resourceId: graph.id,
      appRoleId: CALENDARS_READ,
    });
    expect(person.status).toBe(400);
  });

  test("is given by an administrator, whatever the app of who asks may", async () => {
    const priya = await signIn(it(), "praman2");
    const body = { principalId: app.servicePrincipalId, resourceId: graph.id, appRoleId: CALENDARS_READ };
    const path = `/servicePrincipals/${graph.id}/appRoleAssignedTo`;
    expect((await priya.graph("POST", path, body)).status).toBe(403);
    const amara = await signIn(it(), "amara.okafor");
    const made = await amara.graph("POST", path, body);
    expect(made.status).toBe(201);
    expect((await amara.graph("DELETE", `${path}/${made.body.id}`)).status).toBe(204);
    const reader = await it().app("Application.Read.All", "Directory.Read.All");
    expect((await it().graph("POST", path, { body, token: reader.token })).status).toBe(403);
  });
});

describe("consent to delegated permissions", () => {
  const grant = (body: object = {}): Promise<Heard> =>
    post("/oauth2PermissionGrants", {
      clientId: app.servicePrincipalId,
      consentType: "AllPrincipals",
      resourceId: graph.id,
      scope: "User.Read",
      ...body,
    });

  test("is one entry for everybody or for one person, changed and taken away", async () => {
    const made = await grant();
    expect(made).toMatchObject({ status: 201, body: { consentType: "AllPrincipals", principalId: null } });
    expect(made.body.id).toMatch(/^[\w-]{43}$/);
    expect(await grant()).toMatchObject({
      status: 409,
      body: { error: { code: "Request_MultipleObjectsWithSameKeyValue", message: "Permission entry already exists." } },
    });
    const path = `/oauth2PermissionGrants/${made.body.id}`;
    expect((await it().graph("PATCH", path, { body: { scope: "User.Read Chat.Read" } })).status).toBe(204);
    expect((await it().graph("GET", path)).body.scope).toBe("User.Read Chat.Read");
    expect((await it().control("GET", `/apps/${app.clientId}`)).body.scopes).toEqual(["User.Read", "Chat.Read"]);
    const priya = await it().idOf("praman2");
    expect((await grant({ consentType: "Principal", principalId: priya })).status).toBe(201);
    expect(await value(`/users/${priya}/oauth2PermissionGrants`)).toHaveLength(1);
    expect(await value(`/servicePrincipals/${app.servicePrincipalId}/oauth2PermissionGrants`)).toHaveLength(2);
    expect(await value(`/oauth2PermissionGrants?$filter=clientId eq '${app.servicePrincipalId}'`)).toHaveLength(2);
    expect((await it().graph("DELETE", path)).status).toBe(204);
    expect((await it().graph("GET", path)).status).toBe(404);
  });

  test("is refused without a person, for a person too many, and for apps that are not there", async () => {
    expect((await grant({ consentType: "Principal" })).status).toBe(400);
    expect((await grant({ principalId: await it().idOf("praman2") })).status).toBe(400);
    expect((await grant({ consentType: "Everybody" })).status).toBe(400);
    expect((await grant({ clientId: NOBODY })).status).toBe(404);
    expect((await grant({ scope: null })).status).toBe(400);
  });
});
