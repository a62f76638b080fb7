import { ACTIVITIES, TEAMS_APPS } from "../../entities/teams/teams-app.ts";
import { isoMillis } from "../../kernel/clock.ts";
import { textAt } from "../../kernel/json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok } from "../call.ts";
import { person } from "../chats/person.ts";

/** Apps an administrator puts into the catalogue of Teams, and what they sent to people's activity feeds. */
export const teamsAppControls: readonly ControlRoute[] = [
  {
    method: "GET",
    template: "/_control/teams/apps",
    handle: ({ house }) => ok({ apps: TEAMS_APPS.in(house.world).all() }),
  },
  { method: "POST", template: "/_control/teams/apps", handle: publish },
  { method: "GET", template: "/_control/teams/activities", handle: listActivities },
];

/** `{displayName, clientId?}`: the Entra app with that client id may notify people wherever the app is installed. */
function publish({ house: { world }, body }: ControlCall): ControlAnswer {
  const app = TEAMS_APPS.in(world).put({
    id: world.random.guid(),
    externalId: world.random.guid(),
    displayName: needed(body, "displayName"),
    distributionMethod: "organization",
    version: textAt(body, "version") ?? "1.0.0",
    clientId: textAt(body, "clientId")?.toLowerCase() ?? null,
  });
  return { status: 201, json: app };
}

/** Oldest first; `?user=` for one person's only. */
function listActivities({ house: { world }, query }: ControlCall): ControlAnswer {
  const user = query.get("user");
  const activities = ACTIVITIES.in(world);
  const rows = user === null ? activities.all() : activities.by("user", person(world, user).id);
  return ok({ activities: rows.map((row) => ({ ...row, sentAt: isoMillis(row.sentAt) })) });
}
