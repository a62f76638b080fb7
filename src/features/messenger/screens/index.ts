import { ChannelRegular } from "@fluentui/react-icons/svg/channel";
import { ChatRegular } from "@fluentui/react-icons/svg/chat";
import { ChatSettingsRegular } from "@fluentui/react-icons/svg/chat-settings";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("messenger.screens", {
  messages: "Messages",
  chat: "Chat",
  search: "Search messages",
  channels: "Channels",
  settings: "Message settings",
  addChannel: "Keep a channel",
});

export const screens: readonly Screen[] = [
  {
    path: "/messages",
    title: () => TITLES.messages,
    icon: ChatRegular,
    needs: "messages:read",
    keys: "g s",
    finder: {
      title: () => TITLES.messages,
      needs: "messages:read",
      find: async (text, signal) => (await import("./find-conversations.ts")).findConversations(text, signal),
    },
    component: async () => (await import("./messages-screen.tsx")).MessagesScreen,
  },
  {
    path: "/messages/search",
    title: () => TITLES.search,
    needs: "messages:read",
    component: async () => (await import("./search/search-screen.tsx")).SearchScreen,
  },
  {
    path: "/messages/:id",
    title: () => TITLES.chat,
    needs: "messages:read",
    component: async () => (await import("./messages-screen.tsx")).MessagesScreen,
  },
  {
    path: "/settings/messages",
    title: () => TITLES.settings,
    icon: ChatSettingsRegular,
    group: "settings",
    needs: "messages:erase",
    component: async () => (await import("./keeping/settings-screen.tsx")).SettingsScreen,
  },
  {
    path: "/channels",
    title: () => TITLES.channels,
    icon: ChannelRegular,
    group: "set-up",
    needs: "connections:read",
    keys: "g l",
    actions: [{ title: () => TITLES.addChannel, to: "/channels?new=channel", keys: "n l", needs: "connections:write" }],
    component: async () => (await import("./channels/channels-screen.tsx")).ChannelsScreen,
  },
];
