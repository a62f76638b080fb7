import { expect, test } from "vitest";
import { ROLE_NAMES, ROLES } from "../../catalog.ts";
import { heldOf, mayGive, rolesIn } from "./roles-held.ts";

const ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

test("roles come out of the form as they went in, with what they are limited to", () => {
  const roles = [{ role: "agent" as const, only: { queues: [ID] } }, { role: "viewer" as const }];
  expect(rolesIn(heldOf(roles))).toEqual({ roles, wrong: {} });
});

test("ids may be separated as they were copied, and what is none is named", () => {
  const held = { ...heldOf([]), approver: { given: true, ids: `${ID},\n ${ID.toUpperCase()}; advice` } };
  expect(rolesIn(held).wrong).toEqual({ approver: "advice" });
});

test("a limit left empty is none, and a role that was taken away takes its limit along", () => {
  const held = { ...heldOf([]), agent: { given: true, ids: " " }, supervisor: { given: false, ids: "rest" } };
  expect(rolesIn(held)).toEqual({ roles: [{ role: "agent" }], wrong: {} });
});

test("an admin gives every role but owner, and whoever may do less gives less", () => {
  const admin = { scopes: ROLES.admin.scopes, isOwner: false };
  expect(ROLE_NAMES.filter((role) => !mayGive(role, admin))).toEqual(["owner"]);
  const viewer = { scopes: ROLES.viewer.scopes, isOwner: false };
  expect(ROLE_NAMES.filter((role) => mayGive(role, viewer))).toEqual(["viewer"]);
});
