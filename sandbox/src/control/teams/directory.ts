import {
  DIRECTORY_SETTINGS,
  type DirectorySettings,
  directorySettings,
} from "../../entities/directory/directory-settings.ts";
import { numberAt } from "../../kernel/json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, ok } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";

const DELAYS = ["replicationSeconds", "groupToTeamSeconds", "teamOperationSeconds"] as const;

/** How long the directory and Teams take to pass things on. */
export const directoryControls: readonly ControlRoute[] = [
  {
    method: "GET",
    template: "/_control/directory",
    handle: ({ house }) => ok(delaysOf(directorySettings(house.world))),
  },
  { method: "PATCH", template: "/_control/directory", handle: changeDelays },
];

function delaysOf({ replicationSeconds, groupToTeamSeconds, teamOperationSeconds }: DirectorySettings): object {
  return { replicationSeconds, groupToTeamSeconds, teamOperationSeconds };
}

function changeDelays({ house: { world }, body }: ControlCall): ControlAnswer {
  for (const name of Object.keys(body)) {
    if (!DELAYS.some((known) => known === name))
      throw new ControlRefusal(400, `There is no delay "${name}"; there are ${DELAYS.join(", ")}.`);
    if ((numberAt(body, name) ?? -1) < 0) throw new ControlRefusal(400, `"${name}" is a number of seconds, 0 or more.`);
  }
  const settings = DIRECTORY_SETTINGS.in(world).put({ ...directorySettings(world), ...changesIn(body) });
  return ok(delaysOf(settings));
}

function changesIn(body: ControlCall["body"]): Partial<DirectorySettings> {
  return Object.fromEntries(DELAYS.flatMap((name) => (name in body ? [[name, numberAt(body, name)]] : [])));
}
