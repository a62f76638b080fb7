import { resetHouse } from "../house.ts";
import { textAt } from "../kernel/json.ts";
import { isSeedName, SEED_NAMES } from "../seed/seeds.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "./call.ts";
import { clockJson, instantIn } from "./clock.ts";
import { readFault } from "./faults.ts";
import { stateJson } from "./state-json.ts";
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

/** With `chance`, everything random comes from that text from now on. */
function reset({ house, body }: ControlCall): ControlAnswer {
  house.chance = textAt(body, "chance") ?? house.chance;
  resetHouse(house, house.seed);
  return ok({ seed: house.seed, clock: clockJson(house.world) });
}

/** With `at`, an ISO time, it is that time, by which the seed's own times go. */
function seed({ house, body }: ControlCall): ControlAnswer {
  const name = needed(body, "name");
  const at = textAt(body, "at");
  const instant = at === undefined ? undefined : instantIn(at);
  if (!isSeedName(name))
    throw new ControlRefusal(400, `There is no seed "${name}"; there are ${SEED_NAMES.join(", ")}.`);
  resetHouse(house, name, instant);
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
