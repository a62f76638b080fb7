import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { APPOINTMENT_MAILS } from "./mails.ts";
import { Reminder, sendReminder, textReminder } from "./send-reminder.ts";
import { tellPeople } from "./tell-people.ts";

const About = z.object({ id: z.uuid() });

/** What people are told of appointments, as a part of the feature. */
export const messages = {
  jobs: {
    "appointments.tell": (ctx, data) => tellPeople(ctx, About.parse(data).id),
    "appointments.remind": (ctx, data) => sendReminder(ctx, Reminder.parse(data)),
    "appointments.text-reminder": (ctx, data) => textReminder(ctx, Reminder.parse(data)),
  },
  mails: APPOINTMENT_MAILS,
} satisfies Pick<Feature, "jobs" | "mails">;
