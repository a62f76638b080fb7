import { chatInPath } from "../../chats/chat-access.ts";
import { groupInPath } from "../../directory/groups/group-access.ts";
import { type Answer, type Call, found, type Route } from "../../protocol/call.ts";

/** Permissions that apps hold on one team or chat only. Nobody grants any here, so there are none. */
export const grants: readonly Route[] = [
  {
    method: "GET",
    template: "/groups/{id}/permissionGrants",
    handle: (call) => noGrants(call, `groups('${groupInPath(call).id}')`),
    options: ["$select", "$filter"],
  },
  {
    method: "GET",
    template: "/chats/{chat}/permissionGrants",
    handle: (call) => noGrants(call, `chats('${encodeURIComponent(chatInPath(call).id)}')`),
    options: ["$select", "$filter"],
  },
];

function noGrants(call: Call, place: string): Answer {
  return found(call, `${place}/permissionGrants`, { value: [] });
}
