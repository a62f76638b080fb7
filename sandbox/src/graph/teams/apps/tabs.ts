import { type TabRecord, TABS, TEAMS_APPS } from "../../../entities/teams/teams-app.ts";
import { type JsonObject, objectAt, textAt } from "../../../kernel/json.ts";
import { chatInPath } from "../../chats/chat-access.ts";
import { type Answer, bodyObject, type Call, contextOf, NO_CONTENT, param, type Route } from "../../protocol/call.ts";
import { expansionsOf } from "../../protocol/expand.ts";
import { list, type Listing } from "../../protocol/page.ts";
import { badRequest, notFound } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { channelInPath } from "../channels/access.ts";
import { refuseArchived } from "../team-access.ts";
import { appJson, boundApp } from "./catalog.ts";

/** Where tabs are; what holds them refuses changes while it is archived. */
interface Place {
  readonly base: string;
  readonly idIn: (call: Call, use: "read" | "change") => string;
  readonly context: (call: Call) => string;
}

const PLACES: readonly Place[] = [
  {
    base: "/teams/{team}/channels/{channel}/tabs",
    idIn: (call, use) => {
      const { named, channel } = channelInPath(call);
      if (use === "change") refuseArchived(named);
      return channel.id;
    },
    context: (call) => `teams('${param(call, "team")}')/channels('${encodeURIComponent(param(call, "channel"))}')/tabs`,
  },
  {
    base: "/chats/{chat}/tabs",
    idIn: (call) => chatInPath(call).id,
    context: (call) => `chats('${encodeURIComponent(param(call, "chat"))}')/tabs`,
  },
];
const LONGEST_NAME = 128;

export const tabs: readonly Route[] = PLACES.flatMap((place): Route[] => [
  {
    method: "GET",
    template: place.base,
    handle: (call) => listTabs(call, place),
    options: ["$filter", "$select", "$expand", "$top", "$skiptoken"],
  },
  { method: "POST", template: place.base, handle: (call) => createTab(call, place) },
  {
    method: "GET",
    template: `${place.base}/{tab}`,
    handle: (call) => answerTab(call, place, tabInPath(call, place, "read")),
    options: ["$select", "$expand"],
  },
  { method: "PATCH", template: `${place.base}/{tab}`, handle: (call) => changeTab(call, place) },
  { method: "DELETE", template: `${place.base}/{tab}`, handle: (call) => deleteTab(call, place) },
]);

function tabJson(call: Call, { id, of, displayName, configuration, teamsAppId }: TabRecord): JsonObject {
  const app = TEAMS_APPS.in(call.world).get(teamsAppId);
  const webUrl = `${call.world.origin}/l/tab/${encodeURIComponent(of)}/${id}?label=${encodeURIComponent(displayName)}`;
  return { id, displayName, webUrl, configuration, teamsApp: app === undefined ? null : appJson(app) };
}

/** The app comes along only when it is asked for. */
function shown(call: Call, row: JsonObject): JsonObject {
  if (expansionsOf(call, "teamsTab", ["teamsApp"]).has("teamsApp")) return row;
  const { teamsApp: _, ...rest } = row;
  return rest;
}

function listTabs(call: Call, place: Place): Answer {
  const listing: Listing = {
    type: "teamsTab",
    context: place.context(call),
    page: { usual: 100, most: 100 },
    service: "teams",
    filterBy: new Set(["id", "displayName", "teamsApp/id"]),
    orderBy: new Set(),
    finish: (item) => shown(call, item),
  };
  const rows = TABS.in(call.world).by("of", place.idIn(call, "read"));
  return list(
    call,
    listing,
    rows.map((tab) => tabJson(call, tab)),
  );
}

function tabInPath(call: Call, place: Place, use: "read" | "change"): TabRecord {
  const of = place.idIn(call, use);
  const tab = TABS.in(call.world).get(param(call, "tab"));
  if (tab?.of === of) return tab;
  throw notFound(`The tab '${param(call, "tab")}' was not found.`);
}

function answerTab(call: Call, place: Place, tab: TabRecord): Answer {
  const json = shown(call, select(tabJson(call, tab), withApp(selectionOf(call, "teamsTab"))));
  return { status: 200, json: { "@odata.context": contextOf(call, `${place.context(call)}/$entity`), ...json } };
}

function withApp(names: readonly string[] | undefined): string[] | undefined {
  return names === undefined ? undefined : [...names, "teamsApp"];
}

function createTab(call: Call, place: Place): Answer {
  const { world } = call;
  const of = place.idIn(call, "change");
  const body = bodyObject(call);
  checkEntity("teamsTab", body);
  const app = boundApp(world, textAt(body, "teamsApp@odata.bind"));
  const tab = TABS.in(world).put({
    id: world.random.guid(),
    of,
    displayName: checkedName(textAt(body, "displayName")),
    teamsAppId: app.id,
    createdAt: world.clock.now(),
    configuration: objectAt(body, "configuration") ?? null,
  });
  return { ...answerTab(call, place, tab), status: 201 };
}

function checkedName(name: string | undefined): string {
  const text = name?.trim() ?? "";
  if (text !== "" && text.length <= LONGEST_NAME) return text;
  throw badRequest(`A tab needs a name of at most ${LONGEST_NAME} characters.`);
}

function changeTab(call: Call, place: Place): Answer {
  const tab = tabInPath(call, place, "change");
  const body = bodyObject(call);
  checkEntity("teamsTab", body);
  const name = textAt(body, "displayName");
  const displayName = name === undefined ? tab.displayName : checkedName(name);
  const configuration = objectAt(body, "configuration") ?? tab.configuration;
  return answerTab(call, place, TABS.in(call.world).put({ ...tab, displayName, configuration }));
}

function deleteTab(call: Call, place: Place): Answer {
  TABS.in(call.world).remove(tabInPath(call, place, "change").id);
  return NO_CONTENT;
}
