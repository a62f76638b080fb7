import { z } from "zod";
import type { Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { actRoutes } from "./booking/act-routes.ts";
import { appointmentRoutes } from "./booking/appointment-routes.ts";
import { endHoldWhenOver } from "./booking/end-hold.ts";
import { FACTS } from "./contract.ts";
import { bringMeeting } from "./meeting/bring-meeting.ts";
import { followMeeting, hearMeeting } from "./meeting/hear-meeting.ts";
import { hearOutlook } from "./meeting/hear-outlook.ts";
import { messages } from "./messages/feature.ts";
import { offers } from "./offers/feature.ts";
import { pages } from "./pages/feature.ts";

const About = z.object({ id: z.uuid() });
const OfSession = z.object({ session: z.uuid() });

export const appointments: Feature = {
  name: "appointments",
  facts: FACTS,
  routes: [...offers.routes, ...appointmentRoutes, ...actRoutes, ...pages.routes],
  jobs: {
    "appointments.end-hold": (ctx, data) => endHoldWhenOver(ctx, About.parse(data).id),
    "appointments.meet": (ctx, data) => bringMeeting(ctx, OfSession.parse(data).session),
    ...messages.jobs,
  },
  reactions: {
    "meeting.opened": (ctx, { about }) => hearMeeting(ctx, about),
    "meeting.moved": (ctx, { about }) => hearOutlook(ctx, about),
    "meeting.cancelled": (ctx, { about }) => hearOutlook(ctx, about),
    "meeting.refused": (ctx, { about }) => hearMeeting(ctx, about),
    "meeting.link-lost": (ctx, { about }) => hearMeeting(ctx, about),
    "meeting.gone-in-outlook": (ctx, { about }) => hearMeeting(ctx, about),
    "meeting.moved-in-outlook": (ctx, { about }) => followMeeting(ctx, about),
  },
  abilities: ABILITIES,
  mails: messages.mails,
  personalData: [],
};
