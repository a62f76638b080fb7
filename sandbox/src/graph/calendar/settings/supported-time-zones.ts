import { WINDOWS_ZONES, WINDOWS_ZONE_NAMES } from "../../../kernel/windows-zones.ts";
import { decoded } from "../../../kernel/router.ts";
import { type Answer, type Call, found, type Route } from "../../protocol/call.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { userInPath } from "../../directory/users.ts";

const ZONES = "/users/{user}/outlook/supportedTimeZones";

export const supportedTimeZones: readonly Route[] = [
  { method: "GET", template: ZONES, handle: (call) => listZones(call, WINDOWS_ZONE_NAMES), options: [] },
  { method: "GET", template: `${ZONES}(TimeZoneStandard={std})`, handle: listOfStandard, options: [] },
];

const STANDARDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["windows", WINDOWS_ZONE_NAMES],
  ["iana", [...new Set([...WINDOWS_ZONES.values(), ...Intl.supportedValuesOf("timeZone")])].sort()],
]);

function listOfStandard(call: Call): Answer {
  const argument = /\(TimeZoneStandard=(?:microsoft\.graph\.timeZoneStandard)?'(\w+)'\)/i.exec(decoded(call.path))?.[1];
  const names = STANDARDS.get(argument?.toLowerCase() ?? "");
  if (names === undefined) throw badRequest("The parameter 'TimeZoneStandard' must be 'Windows' or 'Iana'.");
  return listZones(call, names);
}

function listZones(call: Call, names: readonly string[]): Answer {
  userInPath(call);
  const value = names.map((name) => ({ alias: name, displayName: name }));
  return found(call, "Collection(microsoft.graph.timeZoneInformation)", { value });
}
