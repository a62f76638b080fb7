import { z } from "zod";
import { OneLine, PlainText } from "../../../kernel/text.ts";
import { LANES, INVITATIONS } from "../../meetings/contract.ts";
import { REMIND_BY } from "../catalog.ts";
import { Clock, Zone } from "../hosts/contract.ts";

/** Ways of holding appointments, by the names that the set-up has for them. */
export const SERVICE_PRESETS = ["targetconnect", "alga"] as const;

const Place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("teams") }),
  z.strictObject({ kind: z.literal("in-person"), address: OneLine.min(1).max(400) }),
  z.strictObject({ kind: z.literal("hybrid"), address: OneLine.min(1).max(400) }),
  /** Without a number the host calls the customer. */
  z.strictObject({ kind: z.literal("phone"), number: OneLine.min(3).max(60).optional() }),
  z.strictObject({ kind: z.literal("link"), url: z.url({ protocol: /^https$/ }).max(2000) }),
]);
/** Where an appointment takes place. */
export const AppointmentPlace = Place.meta({ id: "AppointmentPlace" });
export type AppointmentPlace = z.output<typeof AppointmentPlace>;

const QuestionName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, "must be letters, digits and hyphens, such as year-of-study");

/** A question of the booking form. It is asked only where the answer to another one is among `values`. */
export const Question = z
  .strictObject({
    name: QuestionName,
    label: OneLine.min(1).max(200),
    /** The answer to one of the kind document is the id of a document that was uploaded for it. */
    kind: z.enum(["text", "long-text", "choice", "yes-no", "document"]),
    options: z.array(OneLine.min(1).max(200)).min(2).max(50).optional(),
    required: z.boolean().default(false),
    when: z.strictObject({ question: QuestionName, values: z.array(OneLine.max(200)).min(1).max(50) }).optional(),
  })
  .meta({ id: "BookingQuestion" });
export type Question = z.output<typeof Question>;

/** Slots that appear at an hour of some days: on weekdays at eight for today and tomorrow, for example. */
const Release = z.strictObject({
  /** Days of the week; 1 is Monday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  at: Clock,
  /** How many days beyond that day appear; 0 is that day alone. */
  days: z.int().min(0).max(365),
});

const minutes = (most: number) => z.int().min(0).max(most);
const DAY = 24 * 60;

const chosen = {
  name: OneLine.min(1).max(120),
  description: PlainText.max(4000),
  /** The end of its address on the booking pages. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and single hyphens")
    .max(60),
  hosts: z.array(z.uuid()).max(200),
  /** Of these hosts, by id, instead of their own priority: whoever has the higher one is asked first where both have as many appointments. */
  priorities: z.record(z.uuid(), z.int().min(0).max(100)),
  /** Whether an appointment takes any one of the hosts, or all of them. */
  takes: z.enum(["any-host", "all-hosts"]),
  /** Where given, an appointment takes one of these rooms. */
  rooms: z.array(z.uuid()).max(100),
  /** Minutes. */
  duration: z.int().min(5).max(DAY),
  /** How far apart starts are offered, in minutes; null: as long as an appointment lasts. */
  step: z.int().min(5).max(DAY).nullable(),
  /** Minutes that stay free before and after each appointment. */
  before: minutes(DAY),
  after: minutes(DAY),
  /** How many people one appointment holds. */
  capacity: z.int().min(1).max(500),
  /** The zone whose days are counted, as an IANA name. */
  zone: Zone,
  /** Minutes between a booking and the start. */
  notice: minutes(365 * DAY),
  /** How many days ahead may be booked; 0 is today alone. */
  days: z.int().min(0).max(730),
  release: Release.nullable(),
  place: AppointmentPlace,
  approval: z.enum(["none", "required"]),
  /** Who may book: whoever has the link, visitors who have come in, or staff only. */
  audience: z.enum(["public", "visitors", "staff"]),
  /** Until how many minutes before the start customers may move and cancel. */
  changeUntil: minutes(365 * DAY),
  /** How many appointments of this service that lie ahead one customer may have; null: as many as they like. */
  openPerCustomer: z.int().min(1).max(100).nullable(),
  questions: z.array(Question).max(30),
  /** Minutes before the start at which customers are reminded. */
  reminders: z
    .array(
      z
        .int()
        .min(5)
        .max(30 * DAY),
    )
    .max(5),
  /** How they are reminded. By text message where somebody sends them and their number is known; by mail otherwise. */
  remindBy: z.enum(REMIND_BY),
  /** What is told before anybody chooses a time, in words of the organisation's own. */
  policy: PlainText.max(2000),
  /** What of Outlook keeps slots away, and what happens where it cannot be read: none are offered, all are, or it is not asked. */
  outlook: z.enum(["needed", "where-known", "ignored"]),
  /** Who organises the Teams meeting: the host, or whoever the meeting settings say. */
  organiser: z.enum(["host", "settings"]),
  /** The lane of its Teams meetings; null: as the meeting settings say. */
  lane: z.enum(LANES).nullable(),
  /** Who tells customers with a calendar file: Parley's mail, or Exchange as the organiser. Never both. */
  invitations: z.enum(INVITATIONS),
  /** Whether customers see recordings and transcripts; null: as the meeting settings say. */
  showInPortal: z.boolean().nullable(),
};

/** What a service is, before anybody says otherwise. */
export const AT_FIRST = {
  description: "",
  hosts: [],
  priorities: {},
  takes: "any-host",
  rooms: [],
  duration: 30,
  step: null,
  before: 0,
  after: 0,
  capacity: 1,
  notice: 60,
  days: 30,
  release: null,
  place: { kind: "teams" },
  approval: "none",
  audience: "public",
  changeUntil: 60,
  openPerCustomer: null,
  questions: [],
  reminders: [DAY],
  remindBy: "mail",
  policy: "",
  outlook: "needed",
  organiser: "host",
  lane: null,
  invitations: "parley",
  showInPortal: null,
} as const;

/** A type of appointment. What is left out is as usual; the zone, as the organisation's. */
export const ServiceWish = z
  .strictObject({
    ...chosen,
    /** A way of holding appointments that people know from elsewhere; it fills in what is left out. */
    preset: z.enum(SERVICE_PRESETS),
  })
  .partial()
  .required({ name: true })
  .meta({ id: "ServiceWish" });
export type ServiceWish = z.output<typeof ServiceWish>;

/** What is to change; what is not named stays. Appointments that are booked stay as they are. */
export const ServiceChange = z
  .strictObject(chosen)
  .partial()
  .refine((change) => Object.keys(change).length > 0, "names nothing to change")
  .meta({ id: "ServiceChange" });
export type ServiceChange = z.output<typeof ServiceChange>;

/** A service with nothing left out. */
export const WholeService = z.object(chosen);
export type WholeService = z.output<typeof WholeService>;

export const Service = z
  .object({
    id: z.uuid(),
    ...chosen,
    /** Its own booking page: everybody's, or that of visitors who have come in. */
    page: z.string(),
    archivedAt: z.string().optional(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "Service" });
export type Service = z.infer<typeof Service>;
