import { createServer } from "node:http";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
});

async function run(text: string, more: object = {}): Promise<Said> {
  return (await it().control("POST", "/scripts", { text, ...more })).body;
}

test("a script writes JSON as deep as it says, and reads it", async () => {
  const script = `$deep = @{ a = @{ b = @{ c = @{ d = 1 } } }; one = @('x') }
$deep | ConvertTo-Json -Compress
$deep | ConvertTo-Json -Depth 4 -Compress
('{"a":[1,2]}' | ConvertFrom-Json).a[1]
1, 2 | ConvertTo-Json -Compress`;
  expect(await run(script)).toEqual({
    output: [
      '{"a":{"b":{"c":"System.Collections.Hashtable"}},"one":["x"]}',
      '{"a":{"b":{"c":{"d":1}}},"one":["x"]}',
      "2",
      "[1,2]",
    ],
    errors: [],
    failure: null,
  });
});

test("a script asks a server on this machine, and no other", async () => {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      response.writeHead(body.includes("no") ? 404 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify({ method: request.method, body }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const post = `Invoke-RestMethod -Method Post -Uri http://localhost:${port}/ -ContentType 'application/json' -Body`;
  const { output, failure } = await run(`(${post} '"yes"').method
try { ${post} '"no"' -ErrorAction Stop } catch { "Refused: $_" }
try { Invoke-RestMethod https://parley.example/ -ErrorAction Stop } catch { "Unreachable" }
try { ${post} @{ a = 1 } -ErrorAction Stop } catch { "Not sent" }`);
  expect({ failure, output }).toMatchObject({
    failure: null,
    output: ["POST", expect.stringContaining("Refused: {"), "Unreachable", "Not sent"],
  });
});

test("what a block with & sets stays inside, and return leaves the block only", async () => {
  const script = `$a = 1
& {
  $a = 2
  "inside $a"
  if ($a -eq 2) { return }
  'never'
}
"outside $a"`;
  expect((await run(script)).output).toEqual(["inside 2", "outside 1"]);
});

test("a script may be run by somebody who is no administrator, and Graph treats them so", async () => {
  const script = `Connect-MgGraph
(Invoke-MgGraphRequest -Method GET -Uri '/v1.0/me').userPrincipalName
$app = Invoke-MgGraphRequest -Method POST -Uri '/v1.0/applications' -Body '{"displayName":"Mine"}'
$principal = Invoke-MgGraphRequest -Method POST -Uri '/v1.0/servicePrincipals' -Body (@{ appId = $app.appId } | ConvertTo-Json)
$graph = (Invoke-MgGraphRequest -Method GET -Uri '/v1.0/servicePrincipals?$filter=displayName eq ''Microsoft Graph''').value[0]
$wish = @{ principalId = $principal.id; resourceId = $graph.id; appRoleId = $graph.appRoles[0].id } | ConvertTo-Json
Invoke-MgGraphRequest -Method POST -Uri "/v1.0/servicePrincipals/$($graph.id)/appRoleAssignedTo" -Body $wish`;
  const report = await run(script, { person: "praman2" });
  expect(report).toMatchObject({
    output: ["praman2@campus.example"],
    errors: [expect.stringContaining("Authorization_RequestDenied")],
  });
});
