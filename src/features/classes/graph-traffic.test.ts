import { expect, test } from "vitest";
import { checkedSandbox, present } from "../../testing/microsoft/checked.ts";
import { classStage, INGRID, loginOf, STUDENTS, WEI } from "../../testing/microsoft/classes.ts";
import type { TestSandbox } from "../../testing/sandbox.ts";

const [ADA = "", BEN = "", CY = ""] = STUDENTS;

test.skipIf(!present)(
  "what we ask of teams in Graph, and what the sandbox answers, is as Microsoft documents it",
  async () => {
    let report: Awaited<ReturnType<typeof checkedSandbox>>["report"] | undefined;
    const { bring, sync, teamCalled, server, sandbox } = await classStage({
      settings: { renames: "follow", policy: "strict", guards: { removalsAbove: 5 } },
      through: async (inner: TestSandbox) => {
        const proxy = await checkedSandbox(inner);
        report = proxy.report;
        return proxy.addresses;
      },
    });
    const biology = { id: "bio-1", title: "Biology 1", teachers: [WEI, INGRID], students: [ADA, BEN] };
    await bring(biology);
    await sync();
    const { id } = await teamCalled("Biology 1");
    await sandbox.control("POST", `/teams/${id}/members`, { user: loginOf(CY) });
    await bring({ ...biology, title: "Biology One", teachers: [WEI], students: [INGRID, ADA] });
    await sync();
    const { items } = (await server.call("GET", "/api/classes")).body;
    const at = `/api/classes/${items[0].id}`;
    for (const [method, path, body] of [
      ["POST", `${at}/archive`, { readOnlyFiles: true }],
      ["DELETE", `${at}/archive`, undefined],
      ["POST", `${at}/team/deletion`, { name: "Biology One", because: "Nobody comes." }],
      ["POST", `${at}/team/restoration`, undefined],
    ] as const)
      expect(await server.call(method, path, { body })).toMatchObject({ status: 200 });
    const { asked, objections } = (await report?.()) ?? {};
    expect(asked).toBeGreaterThan(15);
    expect(objections).toEqual([]);
  },
);
