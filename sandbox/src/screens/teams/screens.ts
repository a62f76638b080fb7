import type { Screen } from "../screen.ts";
import { beginChat } from "./begin-chat.ts";
import { doInConversation } from "./deeds.ts";
import { fileContent, pictureContent } from "./media.ts";
import { liveScript } from "./live.ts";
import { conversationPage, startPage } from "./pages.ts";
import { whoPage } from "./who.ts";

/** The Teams client: anybody's chats and channels, to read and to write in. */
export const teamsScreens: readonly Screen[] = [
  { method: "GET", template: "/teams", show: whoPage },
  { method: "GET", template: "/teams/live.js", show: liveScript },
  { method: "GET", template: "/teams/pictures/{chat}/{message}/{content}", show: pictureContent },
  { method: "GET", template: "/teams/files/{file}", show: fileContent },
  { method: "GET", template: "/teams/{user}", show: (call) => startPage(call) },
  { method: "POST", template: "/teams/{user}", show: beginChat },
  { method: "GET", template: "/teams/{user}/{thread}", show: (call) => conversationPage(call) },
  { method: "POST", template: "/teams/{user}/{thread}", show: doInConversation },
];
