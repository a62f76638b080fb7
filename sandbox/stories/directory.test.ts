import { beforeAll, expect, test } from "vitest";
import { type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const EVENTUAL = { ConsistencyLevel: "eventual" };
let amara = "";
let priya = "";
let grace: SignedIn;

beforeAll(async () => {
  amara = await it().idOf("amara.okafor");
  priya = await it().idOf("praman2");
  grace = await signIn(it(), "grace.mensah");
});
const reference = (id: string): object => ({ "@odata.id": `https://graph.microsoft.com/v1.0/users/${id}` });

test("people have managers, and managers people who report to them", async () => {
  expect((await it().graph("GET", `/users/${priya}/manager`)).status).toBe(404);
  expect((await it().graph("PUT", `/users/${priya}/manager/$ref`, { body: reference(amara) })).status).toBe(204);
  expect((await it().graph("GET", `/users/${priya}/manager`)).body.displayName).toBe("Amara Okafor");
  const reports = await it().graph("GET", `/users/${amara}/directReports?$select=displayName`);
  expect(reports.body.value.map(({ displayName }: Said) => displayName)).toEqual(["Priya Raman"]);
  const expanded = await it().graph("GET", `/users/${priya}?$select=displayName&$expand=manager($select=displayName)`);
  expect(expanded.body.manager).toMatchObject({ id: amara, displayName: "Amara Okafor" });
  const list = await it().graph("GET", `/users?$expand=manager&$filter=id eq '${priya}'`);
  expect(list.body.value[0].manager.id).toBe(amara);
  expect((await it().graph("DELETE", `/users/${priya}/manager/$ref`)).status).toBe(204);
  expect((await it().graph("GET", `/users/${priya}/manager`)).status).toBe(404);
});

test("whoever may read basic profiles only sees names and addresses", async () => {
  const basic = await it().app("User.ReadBasic.All");
  const { body } = await it().graph("GET", `/users/${priya}`, { token: basic.token });
  expect(body).toMatchObject({ displayName: "Priya Raman", mail: "priya.raman@campus.example", jobTitle: null });
  const filtered = await it().graph("GET", "/users?$filter=jobTitle eq 'Careers Adviser'", { token: basic.token });
  expect(filtered.body.value).toEqual([]);
  const grouper = await it().app("GroupMember.Read.All");
  const groups = await it().graph("GET", "/groups?$filter=displayName eq 'Advisers'", { token: grouper.token });
  const members = await it().graph("GET", `/groups/${groups.body.value[0].id}/members`, { token: grouper.token });
  expect(members.body.value[0]).toMatchObject({ "@odata.type": "#microsoft.graph.user", displayName: null });
});

test("somebody's sessions are revoked, by whoever may do that", async () => {
  const revoked = await it().graph("POST", `/users/${amara}/revokeSignInSessions`);
  expect(revoked).toMatchObject({ status: 200, body: { value: true } });
  const reader = await it().app("User.Read.All");
  const refused = await it().graph("POST", `/users/${amara}/revokeSignInSessions`, { token: reader.token });
  expect(refused.status).toBe(403);
});

test("a picture that is put up is the one that is shown", async () => {
  const picture = (await it().graph("GET", `/users/${priya}/photos/48x48/$value`)).bytes;
  const put = (type: string): Promise<Response> =>
    fetch(`${it().sandbox.ready.graph}/users/${grace.id}/photo/$value`, {
      method: "PUT",
      headers: { authorization: `Bearer ${grace.token}`, "content-type": type },
      body: new Uint8Array(picture),
    });
  expect((await it().graph("GET", `/users/${grace.id}/photo/$value`)).status).toBe(404);
  expect((await put("text/plain")).status).toBe(400);
  expect((await put("image/png")).status).toBe(200);
  const shown = await it().graph("GET", `/users/${grace.id}/photo/$value`);
  expect([shown.headers.get("content-type"), shown.bytes.equals(picture)]).toEqual(["image/png", true]);
});

test("objects are fetched by id, whatever they are, a thousand at most", async () => {
  const group = (await it().graph("GET", "/groups?$filter=displayName eq 'Students'")).body.value[0].id;
  const ask = (body: object): Promise<Heard> => it().graph("POST", "/directoryObjects/getByIds", { body });
  const both = await ask({ ids: [priya, group, "00000000-0000-0000-0000-000000000001"] });
  expect(both.body.value.map((each: Said) => each["@odata.type"])).toEqual([
    "#microsoft.graph.user",
    "#microsoft.graph.group",
  ]);
  expect((await ask({ ids: [priya, group], types: ["group"] })).body.value).toHaveLength(1);
  expect((await ask({ ids: Array.from({ length: 1001 }, () => priya) })).status).toBe(400);
  expect((await it().graph("GET", `/directoryObjects/${group}`)).body.displayName).toBe("Students");
});

test("people are told of by a delta query, deleted ones too", async () => {
  const read = async (path: string): Promise<{ items: Said[]; next: string }> => {
    const { body } = await it().graph("GET", path, { headers: { Prefer: "odata.maxpagesize=999" } });
    return { items: body.value, next: body["@odata.deltaLink"].slice(it().sandbox.ready.graph.length) };
  };
  const first = await read("/users/delta?$select=displayName,jobTitle");
  expect(first.items).toHaveLength((await it().state()).counts.users);
  await it().graph("PATCH", `/users/${priya}`, { body: { jobTitle: "Head of Careers" } });
  const elif = await it().idOf("elif.yilmaz");
  await it().graph("DELETE", `/users/${elif}`);
  const second = await read(first.next);
  expect(second.items).toEqual([
    { id: priya, displayName: "Priya Raman", jobTitle: "Head of Careers" },
    { id: elif, "@removed": { reason: "changed" } },
  ]);
});

test("people are looked up by a few addresses at once, and the list keeps its order when somebody is renamed", async () => {
  const wish = "mail in ('priya.raman@campus.example','wei.zhang@campus.example','nobody@campus.example')";
  const found = await it().graph("GET", `/users?$filter=${encodeURIComponent(wish)}&$select=displayName`);
  expect(found.body.value.map(({ displayName }: Said) => displayName)).toEqual(["Priya Raman", "Wei Zhang"]);
  await it().graph("PATCH", `/users/${grace.id}`, { body: { displayName: "Aaliyah Mensah" } });
  const first = await it().graph("GET", "/users?$top=1&$select=displayName");
  expect(first.body.value[0].displayName).toBe("Aaliyah Mensah");
  const count = await it().graph("GET", "/users/$count?$filter=startsWith(displayName,'Aaliyah')", {
    headers: EVENTUAL,
  });
  expect(count.body).toBe("1");
});

test("domains, the organisation's own settings and Teams policies", async () => {
  const domains = await it().graph("GET", "/domains");
  expect(domains.body.value.find(({ isDefault }: Said) => isDefault).id).toBe("campus.example");
  expect((await it().graph("GET", "/domains/elsewhere.example")).status).toBe(404);
  const { tenantId } = it().sandbox.ready;
  const technical = { technicalNotificationMails: ["night@campus.example"] };
  expect((await it().graph("PATCH", `/organization/${tenantId}`, { body: technical })).status).toBe(204);
  expect((await it().graph("GET", `/organization/${tenantId}`)).body).toMatchObject(technical);
  expect((await it().graph("PATCH", `/organization/${tenantId}`, { body: { displayName: "X" } })).status).toBe(400);
  const assign = (policyType: string): Promise<Heard> =>
    it().graph("POST", "/admin/teams/policy/userAssignments/assign", {
      body: { value: [{ userId: priya, policyType, policyId: "VnMAaN3X2X1B9tEHx1CJWfC76PSaKEzA4NoUuqIMRUo" }] },
    });
  expect((await assign("TeamsMeetingPolicy")).status).toBe(204);
  expect((await assign("ApplicationAccessPolicy")).status).toBe(400);
});

test("an app notifies people in Teams once it is installed for them", async () => {
  const apps = await it().graph("GET", "/appCatalogs/teamsApps?$filter=distributionMethod eq 'organization'");
  const app = apps.body.value[0];
  const body = {
    topic: { source: "text", value: "Appointments", webUrl: "https://teams.microsoft.com/l/entity/x" },
    activityType: "appointmentMoved",
    previewText: { content: "Moved to Tuesday" },
  };
  const notify = (): Promise<Heard> =>
    it().graph("POST", `/users/${priya}/teamwork/sendActivityNotification`, { body });
  expect((await notify()).body.error.message).toContain("is not authorized");
  const bind = { "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app.id}` };
  const install = (): Promise<Heard> => it().graph("POST", `/users/${priya}/teamwork/installedApps`, { body: bind });
  expect((await install()).status).toBe(201);
  expect((await install()).status).toBe(409);
  const installed = await it().graph("GET", `/users/${priya}/teamwork/installedApps?$expand=teamsApp`);
  expect(installed.body.value[0].teamsApp.displayName).toBe("Larkfield Notices");
  const path = `/users/${priya}/teamwork/installedApps/${installed.body.value[0].id}`;
  expect((await it().graph("GET", `${path}/chat`)).body.chatType).toBe("oneOnOne");
  expect((await notify()).status).toBe(204);
  const { activities } = (await it().control("GET", `/teams/activities?user=${priya}`)).body;
  expect(activities).toMatchObject([{ activityType: "appointmentMoved", previewText: "Moved to Tuesday" }]);
});
