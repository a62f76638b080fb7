import { expect, test } from "vitest";
import { ScenarioError, readScenario } from "../src/scenarios/read.ts";
import { runScenario, type StepReport } from "../src/scenarios/run.ts";
import { stageAt } from "../src/scenarios/tell.ts";
import { visitor } from "./visitor.ts";

const it = visitor();
const tell = (...lines: string[]): Promise<readonly StepReport[]> =>
  runScenario(readScenario(["name: x", "steps:", ...lines].join("\n")), stageAt(it().sandbox.url, it().fetch));

test("a story that cannot be read is refused with the place of what is wrong", () => {
  expect(() => readScenario("name: x\nsteps:\n  - graf: GET /users")).toThrow(ScenarioError);
  expect(() => readScenario("name: x\nsteps:\n  - graf: GET /users")).toThrow("Step 1 has an unknown key `graf`");
  expect(() => readScenario("name: x\nsteps:\n  - advance: a while")).toThrow("Step 1");
  expect(() => readScenario("steps: []")).toThrow("needs `name`");
});

test("a story that does not come out as it says tells at which step, and why", async () => {
  const reports = await tell(
    "  - graph: GET /organization",
    "  - graph: GET /users",
    "    expect: {body: {value: [{displayName: Nobody}]}}",
  );
  expect(reports).toHaveLength(2);
  expect(reports[0]?.fault).toBeNull();
  expect(reports[1]?.fault).toContain("holds nothing like");
});

test("parts of an answer and its headers are kept for later steps", async () => {
  const reports = await tell(
    "  - graph: GET /users?$top=1",
    '    keep: { next: "@odata.nextLink", type: headers/content-type }',
    "  - graph: GET /{next}",
    "  - graph: GET /users",
    '    expect: {body: {value: [{displayName: "{type}"}]}}',
  );
  expect(reports.map(({ fault }) => fault)).toEqual([null, null, expect.stringContaining("odata.metadata=minimal")]);
  const lost = await tell("  - graph: GET /organization", "    keep: { next: headers/location }");
  expect(lost[0]?.fault).toBe("there is no next to keep");
});

test("a story that uses what it never kept stops there, and so does one that sets a clock that cannot be", async () => {
  const unknown = await tell("  - graph: GET /users", '    expect: {not: {value: [{id: "{nobody}"}]}}');
  expect(unknown[0]?.fault).toBe("nothing is kept as {nobody}");
  const [late] = await tell("  - advance: 3000000 days");
  expect(late?.fault).toContain("the clock refuses");
});
