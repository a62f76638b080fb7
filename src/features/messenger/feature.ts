import { z } from "zod";
import type { Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { settleBeginning } from "./beginning/settle-beginning.ts";
import { FACTS } from "./contract.ts";
import { acquaint } from "./conversations/acquaint.ts";
import { listenToAll } from "./listening/listen-to-all.ts";
import { chats } from "./listening/listen-to-chats.ts";
import { MESSAGES_DATA } from "./privacy/personal-data.ts";
import { Announced, lookAtMessage } from "./receiving/look-at-message.ts";
import { Account, sweepChats } from "./reconciling/sweep-chats.ts";
import { routes } from "./routes.ts";
import { sendWaiting } from "./sending/send-waiting.ts";

const About = z.object({ id: z.uuid() });

export const messenger: Feature = {
  name: "messenger",
  facts: FACTS,
  routes,
  jobs: {
    "messenger.look": (ctx, data) => lookAtMessage(ctx, Announced.parse(data)),
    "messenger.sweep": (ctx, data) => sweepChats(ctx, Account.parse(data)),
    "messenger.acquaint": (ctx, data) => acquaint(ctx, About.parse(data).id),
    "messenger.begin": (ctx, data) => settleBeginning(ctx, About.parse(data).id),
    "messenger.send": (ctx, data) => sendWaiting(ctx, About.parse(data).id),
  },
  background: ["messenger.sweep"],
  reactions: {
    "account.connected": listenToAll,
    "account.disconnected": listenToAll,
    "abilities.switched": listenToAll,
    "connection.became-active": listenToAll,
  },
  listenings: [chats],
  abilities: ABILITIES,
  personalData: [MESSAGES_DATA],
};
