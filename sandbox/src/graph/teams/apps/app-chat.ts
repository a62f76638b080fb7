import { type ChatRecord, CHATS } from "../../../entities/chat.ts";
import { INSTALLATIONS, type InstallationRecord } from "../../../entities/teams/teams-app.ts";
import type { World } from "../../../world.ts";
import { chatJson } from "../../chats/chat-json.ts";
import { keepChat } from "../../chats/conversation.ts";
import { userInPath } from "../../directory/users.ts";
import { type Answer, type Call, found, param, type Route } from "../../protocol/call.ts";
import { notFound } from "../../protocol/refusal.ts";

export const appChat: readonly Route[] = [
  {
    method: "GET",
    template: "/users/{user}/teamwork/installedApps/{inst}/chat",
    handle: readChat,
    options: ["$select"],
  },
];

/** The chat between a person and the bot of an app that is installed for them. */
function readChat(call: Call): Answer {
  const { id } = userInPath(call);
  const installation = INSTALLATIONS.in(call.world).get(param(call, "inst"));
  if (installation?.of !== id) throw notFound(`The app installation '${param(call, "inst")}' was not found.`);
  const chat = chatWith(call.world, installation);
  return found(
    call,
    `users('${id}')/teamwork/installedApps('${installation.id}')/chat/$entity`,
    chatJson(call.world, chat, id),
  );
}

/** Made when it is first asked for; only the person counts as its member. */
function chatWith(world: World, { of, teamsAppId }: InstallationRecord): ChatRecord {
  const id = `19:${of}_${teamsAppId}@unq.gbl.spaces`;
  const member = { userId: of, roles: ["owner"], seesFrom: 0 } as const;
  const wish = { id, chatType: "oneOnOne", topic: null, meetingThread: null } as const;
  return CHATS.in(world).get(id) ?? keepChat(world, wish, [member]);
}
