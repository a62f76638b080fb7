import { GRANTS, POLICIES, policyInForce } from "../entities/access-policy.ts";
import { APPS } from "../entities/app.ts";
import { EVENTS } from "../entities/event.ts";
import { GROUPS } from "../entities/group.ts";
import { MAILS } from "../entities/mail.ts";
import { MEETINGS } from "../entities/meeting.ts";
import { USERS } from "../entities/user.ts";
import { resetHouse } from "../house.ts";
import { isSeedName, SEED_NAMES } from "../seed/seeds.ts";
import type { World } from "../world.ts";
import { appJson } from "./app-json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "./call.ts";
import { clockJson } from "./clock.ts";
import { readFault } from "./faults.ts";
import { eventStateJson, meetingStateJson } from "./state-json.ts";
import { ControlRefusal } from "./refusal.ts";

export const stateControls: readonly ControlRoute[] = [
  { method: "GET", template: "/_control/state", handle: ({ house }) => ok(stateJson(house.world)) },
  { method: "POST", template: "/_control/reset", handle: reset },
  { method: "POST", template: "/_control/seed", handle: seed },
  { method: "GET", template: "/_control/traffic", handle: readTraffic },
  { method: "GET", template: "/_control/faults", handle: ({ house }) => ok({ faults: house.faults.list() }) },
  { method: "POST", template: "/_control/faults", handle: addFault },
  { method: "DELETE", template: "/_control/faults", handle: clearFaults },
  { method: "DELETE", template: "/_control/faults/{id}", handle: removeFault },
];

/** Lists for tests: what is there, without secrets. */
function stateJson(world: World): object {
  const lists = {
    users: USERS.in(world)
      .all()
      .map((user) => ({
        id: user.id,
        userPrincipalName: user.userPrincipalName,
        mail: user.mail,
        displayName: user.displayName,
        accountEnabled: user.accountEnabled,
        teams: user.teams,
        mailbox: user.mailbox,
        policy: policyInForce(world, user.id)?.identity ?? null,
      })),
    groups: GROUPS.in(world)
      .all()
      .map(({ id, displayName, memberIds }) => ({ id, displayName, memberIds })),
    events: EVENTS.in(world)
      .all()
      .map((event) => eventStateJson(world, event)),
    onlineMeetings: MEETINGS.in(world)
      .all()
      .map((meeting) => meetingStateJson(world, meeting)),
    mails: MAILS.in(world).all(),
    apps: APPS.in(world).all().map(appJson),
    policies: POLICIES.in(world).all(),
    grants: GRANTS.in(world).all(),
  };
  const counts = Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length]));
  return { clock: clockJson(world), counts, ...lists };
}

function reset({ house }: ControlCall): ControlAnswer {
  resetHouse(house, house.seed);
  return ok({ seed: house.seed, clock: clockJson(house.world) });
}

function seed({ house, body }: ControlCall): ControlAnswer {
  const name = needed(body, "name");
  if (!isSeedName(name))
    throw new ControlRefusal(400, `There is no seed "${name}"; there are ${SEED_NAMES.join(", ")}.`);
  resetHouse(house, name);
  return ok({ seed: name, clock: clockJson(house.world) });
}

function readTraffic({ house: { traffic }, query }: ControlCall): ControlAnswer {
  return ok({ last: traffic.last, entries: traffic.after(Number(query.get("after") ?? 0)) });
}

function addFault({ house, body }: ControlCall): ControlAnswer {
  return { status: 201, json: house.faults.add(readFault(body)) };
}

function clearFaults({ house }: ControlCall): ControlAnswer {
  house.faults.clear();
  return { status: 204 };
}

function removeFault(call: ControlCall): ControlAnswer {
  const id = paramOf(call, "id");
  if (!call.house.faults.remove(id)) throw new ControlRefusal(404, `There is no fault "${id}".`);
  return { status: 204 };
}
