import { findUser, type UserRecord, USERS } from "../entities/user.ts";
import { removeUser } from "../graph/directory/user-removal.ts";
import { flagAt, textAt } from "../kernel/json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, ok, paramOf } from "./call.ts";
import { ControlRefusal } from "./refusal.ts";

/** What the Microsoft 365 admin centre does to people: licences, mailboxes, accounts. */
export const userControls: readonly ControlRoute[] = [
  { method: "PATCH", template: "/_control/users/{user}", handle: changeUser },
  { method: "DELETE", template: "/_control/users/{user}", handle: deleteUser },
];

function userIn(call: ControlCall): UserRecord {
  const key = paramOf(call, "user");
  const user = findUser(call.house.world, key);
  if (user === undefined) throw new ControlRefusal(404, `There is nobody called "${key}".`);
  return user;
}

function changeUser(call: ControlCall): ControlAnswer {
  const user = userIn(call);
  const { body } = call;
  const changed = USERS.in(call.house.world).put({
    ...user,
    teams: flagAt(body, "teams") ?? user.teams,
    mailbox: flagAt(body, "mailbox") ?? user.mailbox,
    accountEnabled: flagAt(body, "enabled") ?? user.accountEnabled,
    photo: flagAt(body, "photo") ?? user.photo,
    timeZone: textAt(body, "timeZone") ?? user.timeZone,
  });
  const { password: _, more, ...shown } = changed;
  return ok({ ...shown, ...more });
}

function deleteUser(call: ControlCall): ControlAnswer {
  removeUser(call.house.world, userIn(call).id);
  return { status: 204 };
}
