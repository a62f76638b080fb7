import type { Route } from "../../protocol/call.ts";
import { activity } from "./activity.ts";
import { appChat } from "./app-chat.ts";
import { catalog } from "./catalog.ts";
import { grants } from "./grants.ts";
import { installations } from "./installations.ts";
import { tabs } from "./tabs.ts";

/** Apps within Teams. */
export const teamsApps: readonly Route[] = [...catalog, ...installations, ...appChat, ...tabs, ...grants, ...activity];
