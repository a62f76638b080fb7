import { expect, test } from "vitest";
import { scriptStage } from "../../../testing/scripts.ts";
import { SCRIPTS } from "./all-scripts.ts";
import { literal } from "./powershell.ts";
import type { ScriptFacts } from "./script.ts";

const PRIYA = "praman2@campus.example";

test("scripts are listed with who runs each and why, and what keeps one from being written", async () => {
  const { server, path, choose } = await scriptStage();
  const list = async () => (await server.call("GET", `${path}/scripts`)).body.items;
  const [first] = await list();
  expect(first).toMatchObject({
    name: "teams-access-policy",
    role: "a Teams Administrator",
    because: expect.stringContaining("application access policy"),
    hindrance: { sentence: "Nobody has chosen yet whom Parley may act for." },
  });
  expect((await server.call("GET", `${path}/scripts/teams-access-policy`)).body).toMatchObject({
    status: 409,
    reason: "script-not-possible",
    cure: expect.stringContaining("operators"),
  });
  await choose({ kind: "everyone" });
  const hindered = (await list()).filter(({ hindrance }: { hindrance?: object }) => hindrance);
  expect(hindered.map(({ name }: { name: string }) => name)).toEqual(["exchange-scope", "exchange-legacy-policy"]);
  await choose({ kind: "people", logins: [PRIYA] });
  const written = await server.call("GET", `${path}/scripts/exchange-scope`);
  expect(written.body).toMatchObject({ name: "exchange-scope", fileName: "exchange-scope.ps1" });
  expect((await server.call("GET", `${path}/scripts/format-everything`)).status).toBe(404);
});

test("where nothing that is switched on touches mailboxes, Exchange is left alone", async () => {
  const { server, path, choose } = await scriptStage();
  await choose({ kind: "people", logins: [PRIYA] });
  await server.call("PUT", "/api/abilities", { body: { on: ["meetings.standalone"] } });
  expect((await server.call("GET", `${path}/scripts/exchange-scope`)).body).toMatchObject({
    status: 409,
    detail: expect.stringContaining("mailboxes"),
  });
});

test("names that look like PowerShell stay names", async () => {
  const name = `O'Hara’s "Dean" $(Remove-Item x) \`n\nRemove-Item y # <#`;
  const { choose, written, runText, run } = await scriptStage({ name });
  await choose({ kind: "group", id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", name: "D'Arcy ‘n’ $env:PATH; 'x' #> @'" });
  for (const { name: script } of SCRIPTS) {
    const text = await written(script);
    expect(text).not.toMatch(/^\s*Remove-Item/m);
    const { failure } = await runText(text);
    // The group is nobody's, so some scripts end with words about it; none with a script that cannot be read.
    expect(failure?.message ?? "the group").toMatch(/the group|object '3f2504e0/i);
  }
  await choose({ kind: "people", logins: [PRIYA, "o'hara’$(x)@campus.example"] });
  const { failure } = await runText(await written("effective-policies"));
  expect(failure?.message).toBe("The user 'o'hara’$(x)@campus.example' couldn't be found in the tenant.");
  await choose({ kind: "people", logins: [PRIYA] });
  expect(await run("effective-policies")).toContain(PRIYA);
});

test("a text between apostrophes is read back to the letter", async () => {
  const { runText } = await scriptStage();
  for (const text of ["'", "''", "’", "a‚b‛c", '$x `n "q" @{ }', "line\nline", "{0} %PATH%"]) {
    expect((await runText(`$value = ${literal(text)}\n$value`)).output).toEqual([text]);
  }
});

const FACTS: ScriptFacts = {
  tenantId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  clientId: "9a0c2504-4f89-41d3-9a0c-0305e82c3302",
  cloud: "china",
  connection: "Larkfield",
  servicePrincipalId: "77777777-4f89-41d3-9a0c-0305e82c3303",
  operators: { kind: "people", logins: [PRIYA] },
  outside: undefined,
  permissions: ["Calendars.ReadWrite", "OnlineMeetings.ReadWrite.All"],
};

test("a national cloud has its own door in each module", () => {
  const doors = {
    "us-government": /GCCH/,
    "us-defense": /D[oO]D/,
    china: /China/,
    global: /^(?!.*Environment)/s,
  } as const;
  for (const cloud of ["us-government", "us-defense", "china", "global"] as const) {
    for (const script of SCRIPTS) expect(script.write({ ...FACTS, cloud })).toMatch(doors[cloud]);
  }
});

test("Teams grants no policies to groups in the defense cloud, and that is said before anybody tries", () => {
  const group = { kind: "group", id: FACTS.tenantId, name: "Advisers" } as const;
  const [teams] = SCRIPTS;
  expect(teams?.hindrance?.({ ...FACTS, cloud: "us-defense", operators: group })?.cure).toContain("people");
  expect(teams?.hindrance?.({ ...FACTS, operators: group })).toBeUndefined();
});

test("a script holds no characters that an old Windows PowerShell would misread, but in names", () => {
  for (const kind of [
    { kind: "everyone" },
    { kind: "group", id: FACTS.tenantId, name: "A" },
    FACTS.operators,
  ] as const) {
    for (const script of SCRIPTS) expect(script.write({ ...FACTS, operators: kind })).toMatch(/^[\x20-\x7e\n]*$/);
  }
});

test("the enterprise application's id is filled in where it is known, else it is looked up", () => {
  const scope = SCRIPTS.find(({ name }) => name === "exchange-scope");
  expect(scope?.write(FACTS)).toContain(`$ServicePrincipalId = '${FACTS.servicePrincipalId}'`);
  expect(scope?.write({ ...FACTS, servicePrincipalId: undefined })).toContain("$ServicePrincipalId = ''");
});
