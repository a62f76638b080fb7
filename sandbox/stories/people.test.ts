import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const EVENTUAL = { ConsistencyLevel: "eventual" };
const names = (answer: Heard): string[] =>
  answer.body.value.map(({ displayName }: { displayName: string }) => displayName);

test("without a wish a person comes with the eleven usual properties, with $select only with those", async () => {
  const usual = await it().graph("GET", "/users/praman2@campus.example");
  expect(
    Object.keys(usual.body)
      .filter((name) => !name.startsWith("@"))
      .sort(),
  ).toEqual(
    [
      "businessPhones",
      "displayName",
      "givenName",
      "id",
      "jobTitle",
      "mail",
      "mobilePhone",
      "officeLocation",
      "preferredLanguage",
      "surname",
      "userPrincipalName",
    ].sort(),
  );
  const chosen = await it().graph("GET", `/users/${usual.body.id}?$select=id,employeeId,onPremisesSamAccountName,mail`);
  expect(chosen.body).toMatchObject({
    employeeId: "S1002",
    onPremisesSamAccountName: "praman2",
    mail: "priya.raman@campus.example",
  });
  expect(chosen.body.displayName).toBeUndefined();
});

test("what does not exist is refused as Microsoft refuses it", async () => {
  expect(await it().graph("GET", "/users/nobody@campus.example")).toMatchObject({
    status: 404,
    body: { error: { code: "Request_ResourceNotFound" } },
  });
  expect(await it().graph("GET", "/users?$select=shoeSize")).toMatchObject({
    status: 400,
    body: { error: { message: "Could not find a property named 'shoeSize' on type 'microsoft.graph.user'." } },
  });
  expect(await it().graph("GET", "/users?$top=1000")).toMatchObject({
    status: 400,
    body: { error: { code: "Request_UnsupportedQuery" } },
  });
  expect((await it().graph("GET", "/users?$skip=5")).status).toBe(400);
});

test("everybody is found by following the pages, each once", async () => {
  const seen: string[] = [];
  let path: string | undefined = "/users?$top=7&$select=id";
  while (path !== undefined) {
    const page: Heard = await it().graph("GET", path);
    expect(page.body.value.length).toBeLessThanOrEqual(7);
    seen.push(...page.body.value.map(({ id }: { id: string }) => id));
    path = page.body["@odata.nextLink"]?.slice(it().sandbox.ready.graph.length);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await it().state()).counts.users);
});

test("filters find people by address, number, beginning and by several things at once", async () => {
  const find = async (filter: string) => names(await it().graph("GET", `/users?$filter=${encodeURIComponent(filter)}`));
  expect(await find("mail eq 'PRIYA.RAMAN@campus.example'")).toEqual(["Priya Raman"]);
  expect(await find("employeeId eq 'U2306'")).toEqual(["Jack O'Connor"]);
  expect(await find("surname eq 'O''Connor'")).toEqual(["Jack O'Connor"]);
  expect(await find("startswith(displayName,'Ma') and department eq 'Law'")).toEqual(["Marcus Bellamy"]);
  expect((await find("employeeId in ('S1002','S1003')")).sort()).toEqual(["Priya Raman", "Tomasz Wiśniewski"]);
  expect(await find("onPremisesExtensionAttributes/extensionAttribute1 eq 'S1001'")).toEqual(["Amara Okafor"]);
  expect(await find("proxyAddresses/any(a:a eq 'smtp:praman2@larkfielduni.onmicrosoft.com')")).toEqual(["Priya Raman"]);
  expect(await find("accountEnabled eq false")).toEqual(["Lucía Navarro"]);
});

test("what Graph cannot filter by, it says so", async () => {
  const refuse = async (filter: string, headers = {}) =>
    (await it().graph("GET", `/users?$filter=${encodeURIComponent(filter)}`, { headers })).status;
  expect(await refuse("contains(displayName,'a')")).toBe(400);
  expect(await refuse("endswith(mail,'campus.example')")).toBe(400);
  expect(await refuse("department ne 'Law'")).toBe(400);
  expect(await refuse("displayName eq")).toBe(400);
  expect(await refuse("startswith(displayName)")).toBe(400);
  expect(await refuse("constructor eq 'x'")).toBe(400);
  expect(await refuse("aboutMe eq 'x'")).toBe(400);
  const advanced = await it().graph("GET", "/users?$count=true&$filter=endswith(mail,'@brightwell.example')", {
    headers: EVENTUAL,
  });
  expect(names(advanced)).toEqual(["Daniel Whitlock"]);
  expect(advanced.body["@odata.count"]).toBe(1);
});

test("a search finds the beginnings of words, and only in eventual consistency", async () => {
  expect((await it().graph("GET", `/users?$search="displayName:zu"`)).body.error.code).toBe("Request_UnsupportedQuery");
  const found = await it().graph("GET", `/users?$search="displayName:wi" OR "mail:amara"&$select=displayName`, {
    headers: EVENTUAL,
  });
  expect(names(found).sort()).toEqual(["Amara Okafor", "Tomasz Wiśniewski"]);
});

test("a person is made, changed and deleted", async () => {
  const body = {
    accountEnabled: true,
    displayName: "Ines Duarte",
    mailNickname: "ines",
    userPrincipalName: "ines@campus.example",
    passwordProfile: { password: "Ines-2026-!" },
  };
  const made = await it().graph("POST", "/users", { body });
  expect(made.status).toBe(201);
  expect((await it().graph("POST", "/users", { body })).body.error.message).toContain(
    "userPrincipalName already exists",
  );
  expect(
    (await it().graph("POST", "/users", { body: { ...body, userPrincipalName: "ines@elsewhere.example" } })).status,
  ).toBe(400);
  expect((await it().graph("PATCH", `/users/${made.body.id}`, { body: { jobTitle: "Careers Adviser" } })).status).toBe(
    204,
  );
  expect((await it().graph("PATCH", `/users/${made.body.id}`, { body: { jobtitle: "x" } })).status).toBe(400);
  expect((await it().graph("GET", "/users/ines@campus.example")).body.jobTitle).toBe("Careers Adviser");
  expect((await it().graph("DELETE", `/users/${made.body.id}`)).status).toBe(204);
  expect((await it().graph("GET", `/users/${made.body.id}`)).status).toBe(404);
});

test("a picture is a real PNG of the asked size; who has none is a 404", async () => {
  const picture = await it().graph("GET", "/users/praman2@campus.example/photos/96x96/$value");
  expect(picture.headers.get("content-type")).toBe("image/png");
  expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(picture.bytes.readUInt32BE(16)).toBe(96);
  const data = picture.bytes.indexOf("IDAT");
  const length = picture.bytes.readUInt32BE(data - 4);
  expect(inflateSync(picture.bytes.subarray(data + 4, data + 4 + length)).length).toBe(96 * 97);
  expect((await it().graph("GET", "/users/praman2@campus.example/photo")).body).toMatchObject({
    width: 648,
    height: 648,
  });
  expect((await it().graph("GET", "/users/grace.mensah@campus.example/photo/$value")).body.error.code).toBe(
    "ImageNotFound",
  );
});

test("licences show who has Teams", async () => {
  const plans = async (account: string) => {
    const { body } = await it().graph("GET", `/users/${account}@campus.example/licenseDetails`);
    return body.value.flatMap(({ servicePlans }: Said) =>
      servicePlans.map((plan: Said) => `${plan.servicePlanName} ${plan.provisioningStatus}`),
    );
  };
  expect(await plans("praman2")).toEqual(["TEAMS1 Success", "EXCHANGE_S_STANDARD Success"]);
  expect(await plans("ruth.abernathy")).toEqual(["TEAMS1 Disabled", "EXCHANGE_S_STANDARD Success"]);
  expect(await plans("desmond.clarke")).toEqual([]);
});

test("groups have members, who can be added once and taken out", async () => {
  const { body } = await it().graph("GET", "/groups?$filter=displayName eq 'Advisers'");
  const group = body.value[0].id;
  const user = await it().idOf("amara.okafor");
  const reference = { body: { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${user}` } };
  expect((await it().graph("POST", `/groups/${group}/members/$ref`, reference)).status).toBe(204);
  expect((await it().graph("POST", `/groups/${group}/members/$ref`, reference)).body.error.message).toContain(
    "already exist",
  );
  expect(names(await it().graph("GET", `/groups/${group}/members`))).toContain("Amara Okafor");
  expect(names(await it().graph("GET", `/users/${user}/memberOf`))).toEqual(["Advisers"]);
  expect((await it().graph("DELETE", `/groups/${group}/members/${user}/$ref`)).status).toBe(204);
  expect(names(await it().graph("GET", `/groups/${group}/members/microsoft.graph.user`))).not.toContain("Amara Okafor");
});

test("the organisation tells its verified domains", async () => {
  const { body } = await it().graph("GET", "/organization");
  expect(body.value[0].verifiedDomains.map(({ name }: { name: string }) => name)).toContain(it().sandbox.ready.domain);
});
