import { expect, test } from "vitest";
import { soon } from "../../testing/machine-time.ts";
import { checkedSandbox, present } from "../../testing/microsoft/checked.ts";
import { LAB } from "../../testing/microsoft/class-sessions.ts";
import { classStage, INGRID, loginOf, ROLES, STUDENTS, WEI } from "../../testing/microsoft/classes.ts";
import type { TestSandbox } from "../../testing/sandbox.ts";

const [ADA = "", BEN = "", CY = ""] = STUDENTS;
/** In the calendar as it is wanted. */
const SETTLED = { state: expect.stringMatching(/^(written|cancelled)$/) };

test.skipIf(!present)(
  "what we ask of teams in Graph, and what the sandbox answers, is as Microsoft documents it",
  async () => {
    let report: Awaited<ReturnType<typeof checkedSandbox>>["report"] | undefined;
    const { bring, sync, teamCalled, server, sandbox } = await classStage({
      roles: [...ROLES, "Calendars.ReadWrite"],
      settings: {
        renames: "follow",
        policy: "strict",
        guards: { removalsAbove: 5 },
        calendar: { mailbox: loginOf(WEI), invites: true },
      },
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
    for (const wish of [LAB, { ...LAB, location: "Hall", online: true }, { ...LAB, state: "cancelled" }]) {
      expect(await server.call("PUT", `${at}/sessions/lab`, { body: wish })).toMatchObject({ status: 200 });
      await soon(async () => expect((await server.call("GET", `${at}/sessions`)).body.items).toMatchObject([SETTLED]));
    }
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
