import { isoMillis } from "../../src/kernel/clock.ts";
import type { Stage } from "./stage.ts";

const PEOPLE: Readonly<Record<string, string>> = {
  amara: "amara.okafor",
  priya: "praman2",
  tomasz: "twisniewski",
  siobhan: "snibhriain",
  leila: "leila.haddad",
  wei: "wei.zhang",
  callum: "callum.macleod",
};
const GRAPH = "00000003-0000-0000-c000-000000000000";
const ACCESS_OF_EVERYBODY = "00000000-0000-0000-0000-000000000000";

/** People with a manager, groups in groups, and an app with everything that an app can have. */
export async function setDirectory(stage: Stage): Promise<void> {
  for (const [name, account] of Object.entries(PEOPLE)) {
    stage.keep(name, (await stage.graph(`GET /users/${account}@campus.example?$select=id`)).id);
  }
  stage.keep("guest", (await stage.graph("GET /users?$filter=userType eq 'Guest'&$select=id")).value[0].id);
  await setManager(stage, "priya", "amara");
  await setManager(stage, "tomasz", "priya");
  await setManager(stage, "amara", "callum");
  await setManager(stage, "callum", "wei");
  await stage.graph(`PATCH /users/${stage.id("priya")}`, { postalCode: "LF1 2AB" });
  await stage.graph("POST /users", {
    accountEnabled: true,
    displayName: "Walter Adeyemi",
    givenName: "Walter",
    surname: "Adeyemi",
    jobTitle: "Technician",
    mail: "walter@campus.example",
    mobilePhone: "+44 1632 960999",
    officeLocation: "V7",
    preferredLanguage: "en-GB",
    businessPhones: ["+44 1632 960998"],
    mailNickname: "walter",
    userPrincipalName: "walter@campus.example",
    passwordProfile: { password: "Correct-Horse-7" },
  });
  stage.keep("domain", "campus.example");
  stage.keep("organization", (await stage.graph("GET /organization")).value[0].id);
  await setGroups(stage);
  await setOtherGroups(stage);
  await setApps(stage);
  await setConsent(stage);
  await setSubscription(stage);
}

async function setManager(stage: Stage, who: string, manager: string): Promise<void> {
  const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/users/${stage.id(manager)}` };
  await stage.graph(`PUT /users/${stage.id(who)}/manager/$ref`, reference);
}

const security = { mailEnabled: false, securityEnabled: true };

async function setGroups(stage: Stage): Promise<void> {
  const bind = (...names: string[]): string[] =>
    names.map((name) => `https://graph.microsoft.com/v1.0/directoryObjects/${stage.id(name)}`);
  const group = await stage.graph("POST /groups", {
    displayName: "Video production",
    description: "Everybody with a camera",
    mailNickname: "video",
    ...security,
    "owners@odata.bind": bind("priya", "tomasz"),
    "members@odata.bind": bind("priya", "amara"),
  });
  stage.keep("group", group.id);
  for (const displayName of ["Alumni", "Tier one"]) {
    const mailNickname = displayName.replace(" ", "-");
    const members = { "members@odata.bind": bind("group", "priya") };
    await stage.graph("POST /groups", {
      displayName,
      description: "All of them",
      mailNickname,
      ...security,
      ...members,
    });
  }
}

/** A group by a rule, and one with a mailbox. */
async function setOtherGroups(stage: Stage): Promise<void> {
  await stage.graph("POST /groups", {
    displayName: "Everybody in Law",
    groupTypes: ["DynamicMembership"],
    membershipRule: 'user.department -eq "Law"',
    membershipRuleProcessingState: "On",
    mailNickname: "law",
    ...security,
  });
  const unified = await stage.graph("POST /groups", {
    displayName: "Video club",
    description: "Mondays at eight",
    groupTypes: ["Unified"],
    mailEnabled: true,
    mailNickname: "film-club",
    securityEnabled: false,
    "owners@odata.bind": [`https://graph.microsoft.com/v1.0/users/${stage.id("priya")}`],
  });
  stage.keep("unifiedGroup", unified.id);
  stage.keep("unifiedGroup.address", `https://graph.microsoft.com/v1.0/groups('${unified.id}')`);
}

async function setApps(stage: Stage): Promise<void> {
  const resourceAccess = [{ id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d", type: "Scope" }];
  const wish = { displayName: "Alumni Web Team", requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess }] };
  const app = await stage.graph("POST /applications", wish, "praman2");
  stage.keep("app", app.id);
  stage.keep("app.appId", app.appId);
  const root = `/applications/${app.id}`;
  const extension = { name: "reader", dataType: "String", targetObjects: ["User"] };
  stage.keep("extension", (await stage.graph(`POST ${root}/extensionProperties`, extension)).id);
  await stage.graph(`POST ${root}/federatedIdentityCredentials`, {
    name: "testing02",
    description: "For the pipeline",
    issuer: "https://login.microsoftonline.com/3d1e2be9-a10a-4a0c-8380-7ce190f98ed9/v2.0",
    subject: "a7d388c3-5e3f-4959-ac7d-786b3383006a",
    audiences: ["api://AzureADTokenExchange"],
  });
  stage.keep("app.secret", (await stage.graph(`POST ${root}/addPassword`, {})).keyId);
  const principal = await stage.graph("POST /servicePrincipals", { appId: app.appId }, "praman2");
  stage.keep("principal", principal.id);
  stage.keep("principal.secret", (await stage.graph(`POST /servicePrincipals/${principal.id}/addPassword`, {})).keyId);
  const other = await stage.graph("POST /applications", { displayName: "Other app" });
  stage.keep("otherPrincipal", (await stage.graph("POST /servicePrincipals", { appId: other.appId })).id);
}

async function setConsent(stage: Stage): Promise<void> {
  const [api] = (await stage.graph("GET /servicePrincipals?$filter=displayName eq 'Microsoft Graph'")).value;
  stage.keep("api", api.id);
  const ends = { principalId: stage.id("principal"), resourceId: api.id };
  const appRoleId = api.appRoles.find(({ value }: { value: string }) => value === "User.Read.All").id;
  const role = await stage.graph(`POST /servicePrincipals/${api.id}/appRoleAssignedTo`, { ...ends, appRoleId });
  stage.keep("assignedTo", role.id);
  stage.keep("assignment", role.id);
  const grant = { clientId: stage.id("principal"), resourceId: api.id, scope: "User.Read" };
  const whole = await stage.graph("POST /oauth2PermissionGrants", { ...grant, consentType: "AllPrincipals" });
  stage.keep("grant", whole.id);
  const one = { ...grant, consentType: "Principal", principalId: stage.id("priya") };
  stage.keep("grant.person", (await stage.graph("POST /oauth2PermissionGrants", one)).id);
  for (const name of ["priya", "group"]) {
    const assignment = {
      principalId: stage.id(name),
      resourceId: stage.id("principal"),
      appRoleId: ACCESS_OF_EVERYBODY,
    };
    await stage.graph(`POST /servicePrincipals/${stage.id("principal")}/appRoleAssignedTo`, assignment);
  }
  const member = { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${stage.id("principal")}` };
  await stage.graph(`POST /groups/${stage.id("group")}/members/$ref`, member);
}

async function setSubscription(stage: Stage): Promise<void> {
  const soon = isoMillis((await stage.now()) + 3_600_000);
  stage.keep("soon", soon);
  stage.keep("receiver", stage.receiver.url);
  const { certificate } = await stage.control("POST /certificates", { displayName: "Notifications" });
  const made = await stage.graph("POST /subscriptions", {
    changeType: "updated",
    notificationUrl: `${stage.receiver.url}/changes`,
    lifecycleNotificationUrl: `${stage.receiver.url}/lifecycle`,
    resource: "/chats/getAllMessages",
    clientState: "secret",
    includeResourceData: true,
    encryptionCertificate: certificate.replaceAll(/-----[A-Z ]+-----|\s/g, ""),
    encryptionCertificateId: "autumn",
    expirationDateTime: soon,
  });
  stage.keep("subscription", made.id);
}
