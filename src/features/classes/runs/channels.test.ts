import { expect, test } from "vitest";
import { classStage, loginOf, STUDENTS, WEI } from "../../../testing/microsoft/classes.ts";

const [ADA = "", BEN = "", CY = ""] = STUDENTS;

/** A class with the groups that somebody is in. */
function roster(groups: Readonly<Record<string, readonly string[]>>) {
  const students = [ADA, BEN, CY].map((person) => ({ person, role: "student", groups: groups[person] ?? [] }));
  const people = [WEI, ADA, BEN, CY].map((id) => ({ id, fields: { username: loginOf(id) } }));
  return {
    people,
    classes: [{ id: "bio-1", title: "Biology 1", members: [{ person: WEI, role: "teacher" }, ...students] }],
  };
}

async function channelStage(channels: "standard" | "private") {
  const it = await classStage({
    roles: [
      "Team.Create",
      "TeamMember.ReadWrite.All",
      "Group.ReadWrite.All",
      "User.Read.All",
      "ChannelMember.ReadWrite.All",
    ],
    settings: { channels },
  });
  const { users } = await it.sandbox.control("GET", "/state");
  const accounts = new Map<string, string>(
    users.map(({ id, userPrincipalName }: Record<string, string>) => [id, userPrincipalName?.split("@")[0]]),
  );
  const inChannels = async () => {
    const { channels: all } = await it.teamCalled("Biology 1");
    return Object.fromEntries(
      all.map(({ displayName, members }: { displayName: string; members?: { userId: string }[] }) => [
        displayName,
        members ? members.map(({ userId }) => accounts.get(userId)).toSorted() : "everybody",
      ]),
    );
  };
  return { ...it, inChannels, bringGroups: (groups: Parameters<typeof roster>[0]) => it.bringWhole(roster(groups)) };
}

test("each group of a class gets a channel that everybody sees, and keeps it when the group is gone", async () => {
  const it = await channelStage("standard");
  await it.bringGroups({ [ADA]: ["Lab A"], [BEN]: ["Lab B"], [CY]: ["Lab A", "Lab B"] });
  const plan = await it.draw();
  expect(plan.totals).toMatchObject({ creates: 1, channels: 2 });
  await it.sync();
  expect(await it.inChannels()).toEqual({ General: "everybody", "Lab A": "everybody", "Lab B": "everybody" });
  await it.bringGroups({ [ADA]: ["Lab A"] });
  expect(await it.sync()).toMatchObject({ totals: { requests: 0 } });
  expect(Object.keys(await it.inChannels())).toHaveLength(3);
});

test("a private channel has the people of its group and whoever teaches, and follows the group", async () => {
  const it = await channelStage("private");
  await it.bringGroups({ [ADA]: ["Lab A"], [BEN]: ["Lab A"] });
  await it.sync({});
  await it.sandbox.control("PATCH", `/teams/${(await it.teamCalled("Biology 1")).id}`, { activated: true });
  await it.sync();
  expect(await it.inChannels()).toEqual({ General: "everybody", "Lab A": [WEI, ADA, BEN].toSorted() });
  await it.bringGroups({ [ADA]: ["Lab A"], [CY]: ["Lab A"] });
  expect(await it.sync()).toMatchObject({ totals: { adds: 1, removes: 1 } });
  expect(await it.inChannels()).toEqual({ General: "everybody", "Lab A": [WEI, ADA, CY].toSorted() });
  expect(await it.sync()).toMatchObject({ totals: { requests: 0 } });
});

test("where the answer to a new channel is lost, it is found again and not made twice", async () => {
  const it = await channelStage("standard");
  await it.bringGroups({ [ADA]: ["Lab A"] });
  const match = { method: "POST", path: "/channels$" };
  await it.sandbox.control("POST", "/faults", { match, action: { kind: "reset-after" }, times: 1 });
  await it.sync();
  expect(await it.inChannels()).toEqual({ General: "everybody", "Lab A": "everybody" });
  const { faults } = await it.sandbox.control("GET", "/faults");
  expect(faults).toMatchObject([{ struck: 1 }]);
});
