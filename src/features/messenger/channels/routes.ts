import { z } from "zod";
import { route } from "../../../feature.ts";
import { changeSight } from "./choosing/change-sight.ts";
import { Channel, ChannelEdit, ChannelFound, ChannelLeaving, ChannelWish, TeamFound, TeamsWanted } from "./contract.ts";
import { findChannels, findTeams } from "./choosing/find-teams.ts";
import { keepChannel } from "./choosing/keep-channel.ts";
import { leaveChannel } from "./choosing/leave-channel.ts";
import { showChannels } from "./show-channels.ts";
import { threadRoutes } from "./threads/routes.ts";

const LOOK = { kind: "scope", scope: "connections:read" } as const;
const CHOOSE = { kind: "scope", scope: "connections:write" } as const;
const ById = z.object({ id: z.uuid() });

/** Which channels are kept, chosen by whoever looks after connections; and what was written in them. */
export const channelRoutes = [
  ...threadRoutes,
  route({
    method: "GET",
    path: "/api/teams",
    access: CHOOSE,
    summary: "Finds teams of Microsoft Teams by how their name begins, to choose channels of.",
    query: TeamsWanted,
    answers: { 200: z.object({ items: z.array(TeamFound) }) },
    handle: async (ctx, { query }) => ({ status: 200, body: { items: await findTeams(ctx, query) } }),
  }),
  route({
    method: "GET",
    path: "/api/teams/:team/channels",
    access: CHOOSE,
    summary: "Lists the channels of a team, and which of them are kept.",
    params: z.object({ team: z.string().min(1).max(300) }),
    query: TeamsWanted.pick({ connection: true }),
    answers: { 200: z.object({ items: z.array(ChannelFound) }) },
    handle: async (ctx, { params, query }) => ({
      status: 200,
      body: { items: await findChannels(ctx, { ...params, ...query }) },
    }),
  }),
  route({
    method: "GET",
    path: "/api/channels",
    access: LOOK,
    summary: "Lists the channels that are kept, and those that were and of which messages are still here.",
    answers: { 200: z.object({ items: z.array(Channel) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await showChannels(ctx) } }),
  }),
  route({
    method: "POST",
    path: "/api/channels",
    access: CHOOSE,
    summary: "Has a channel of Teams kept: its posts and replies arrive as a conversation. Done twice is done once.",
    body: ChannelWish,
    answers: { 201: Channel },
    handle: async (ctx, { body }) => ({ status: 201, body: await keepChannel(ctx, body) }),
  }),
  route({
    method: "PATCH",
    path: "/api/channels/:id",
    access: CHOOSE,
    summary: "Changes who of the staff sees a channel.",
    params: ById,
    body: ChannelEdit,
    answers: { 200: Channel },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeSight(ctx, params.id, body.seenBy) }),
  }),
  route({
    method: "POST",
    path: "/api/channels/:id/removal",
    access: CHOOSE,
    summary:
      "Takes a channel off the list: nothing more of it arrives. What was kept stays, or is erased for a reason; in Teams nothing changes.",
    params: ById,
    body: ChannelLeaving,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params, body }) => {
      await leaveChannel(ctx, params.id, body);
      return { status: 204 };
    },
  }),
];
