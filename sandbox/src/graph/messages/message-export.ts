import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { deletedObjects } from "../../entities/directory/deleted-object.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { userInPath } from "../directory/users.ts";
import { type Answer, type Call, param, type Route } from "../protocol/call.ts";
import { type Listing, listRows } from "../protocol/page.ts";
import { notFound } from "../protocol/refusal.ts";
import { teamInPath } from "../teams/team-access.ts";
import { messageJson, viewOf } from "./message-json.ts";
import { MESSAGE_LISTING } from "./message-lists.ts";
import { messagesOfTeam, messagesOfTenant, messagesOfUser } from "./message-sources.ts";

const OPTIONS = ["$top", "$filter", "$count", "$skiptoken"];

/** Teams' export: everything that somebody, a team or the whole organisation wrote, replies and deleted messages among it. */
export const messageExport: readonly Route[] = [
  exporting("/chats/getAllMessages", ({ world }) => messagesOfTenant(world)),
  exporting("/users/{user}/chats/getAllMessages", (call) => messagesOfUser(call.world, userInPath(call).id)),
  exporting("/users/{user}/chats/getAllRetainedMessages", (call) => messagesOfUser(call.world, userInPath(call).id)),
  exporting("/teams/{team}/channels/getAllMessages", (call) => messagesOfTeam(call.world, teamInPath(call).team.id)),
  exporting("/teams/{team}/channels/getAllRetainedMessages", (call) =>
    messagesOfTeam(call.world, teamInPath(call).team.id),
  ),
  exporting("/teamwork/deletedTeams/{id}/channels/getAllMessages", (call) =>
    messagesOfTeam(call.world, deletedTeamInPath(call)),
  ),
];

const LISTING: Listing = {
  ...MESSAGE_LISTING,
  filterBy: new Set([
    "lastModifiedDateTime",
    "messageType",
    "from/user/id",
    "from/user/userIdentityType",
    "from/application/id",
    "from/application/applicationIdentityType",
  ]),
};

function exporting(template: string, messages: (call: Call) => readonly ChatMessageRecord[]): Route {
  return {
    method: "GET",
    template,
    options: OPTIONS,
    handle: (call): Answer => {
      const view = viewOf(call);
      const rows = messages(call).toSorted((a, b) => a.createdAt - b.createdAt);
      // Filters know systemEventMessage, whoever asks.
      const json = (row: ChatMessageRecord): JsonObject =>
        messageJson(call.world, row, { ...view, newEnumMembers: true });
      const finish = (item: JsonObject): JsonObject => {
        const isHidden = !view.newEnumMembers && item["messageType"] === "systemEventMessage";
        return {
          "@odata.type": "#microsoft.graph.chatMessage",
          ...item,
          ...(isHidden ? { messageType: "unknownFutureValue" } : {}),
        };
      };
      return listRows(call, { ...LISTING, finish }, { rows, json });
    },
  };
}

function deletedTeamInPath(call: Call): string {
  const id = param(call, "id").toLowerCase();
  const isDeleted = deletedObjects(call.world).some(
    (object) => object.kind === "group" && object.id === id && object.team,
  );
  if (isDeleted) return id;
  throw notFound(`No deleted team found with id ${id}`);
}
