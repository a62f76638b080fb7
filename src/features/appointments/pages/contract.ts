import { z } from "zod";
import { Instant } from "../../../kernel/text.ts";
import { STATES } from "../catalog.ts";
import { Answers, Customer } from "../booking/contract.ts";
import { KNOWN } from "../calendars/rules.ts";
import { MyMeeting } from "../../meetings/contract.ts";
import { AppointmentPlace, Question } from "../services/contract.ts";

/** A service as those see it who may book it. */
export const OfferedService = z
  .object({
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    /** Words of the organisation's own, to be read before choosing. */
    policy: z.string(),
    /** Minutes. */
    duration: z.int(),
    /** The zone whose days are counted. */
    zone: z.string(),
    place: AppointmentPlace,
    /** Somebody says yes or no to it afterwards. */
    approval: z.boolean(),
    /** Until how many minutes before the start it can be moved and cancelled. */
    changeUntil: z.int(),
    capacity: z.int(),
    questions: z.array(Question),
    /** The start of the first slot that is free, where there is any. */
    soonest: z.string().optional(),
    /** When more slots appear, where the service releases them at set times. */
    nextRelease: z.string().optional(),
    calendars: z.enum(KNOWN),
  })
  .meta({ id: "OfferedService" });
export type OfferedService = z.infer<typeof OfferedService>;

export const BookingPage = z
  .object({
    organisation: z.string(),
    /** The services with the soonest free slot first; those without one last. */
    services: z.array(OfferedService),
    now: z.string(),
  })
  .meta({ id: "BookingPage" });
export type BookingPage = z.infer<typeof BookingPage>;

/** One service with whose it is, for its own page. */
export const OfferedServicePage = OfferedService.extend({
  organisation: z.string(),
  now: z.string(),
}).meta({ id: "OfferedServicePage" });
export type OfferedServicePage = z.infer<typeof OfferedServicePage>;

/** An appointment as a customer books it: of a slot that is held. */
export const BookingWish = z
  .strictObject({
    hold: z.uuid(),
    customer: Customer.extend({ email: z.email().max(254) }),
    answers: Answers.default({}),
  })
  .meta({ id: "BookingWish" });
export type BookingWish = z.output<typeof BookingWish>;

/** The same of a visitor whom we know: their name and address are known, too. */
export const OwnBookingWish = z
  .strictObject({
    hold: z.uuid(),
    phone: Customer.shape.phone,
    zone: Customer.shape.zone,
    answers: Answers.default({}),
  })
  .meta({ id: "OwnBookingWish" });
export type OwnBookingWish = z.output<typeof OwnBookingWish>;

/** The slot that a customer wants to be kept while they fill in the form. */
export const SlotWish = z.strictObject({ start: Instant }).meta({ id: "SlotWish" });

/** An appointment as its customer sees it. */
export const OwnAppointment = z
  .object({
    /** The end of the address of its own page. Whoever has it may move and cancel the appointment. */
    token: z.string(),
    state: z.enum(STATES),
    organisation: z.string(),
    /** Where more can be booked. */
    page: z.string(),
    service: z.object({ name: z.string(), slug: z.string(), policy: z.string(), zone: z.string(), duration: z.int() }),
    start: z.string(),
    end: z.string(),
    customer: z.object({ name: z.string(), zone: z.string().optional() }),
    hosts: z.array(z.string()),
    /** The names of the documents that came with it. */
    documents: z.array(z.string()),
    place: AppointmentPlace,
    /** The way into its Teams meeting, as long as it leads anywhere. */
    joinUrl: z.string().optional(),
    /** There is to be a Teams link, and there is none yet. */
    linkFollows: z.boolean(),
    comment: z.string().optional(),
    /** lapse: nobody had decided about it when it was to begin. */
    endedBy: z.enum(["customer", "staff", "lapse"]).optional(),
    /** Until when it can be moved and cancelled; absent where it cannot any more. */
    changeableUntil: z.string().optional(),
    now: z.string(),
  })
  .meta({ id: "OwnAppointment" });
export type OwnAppointment = z.infer<typeof OwnAppointment>;

/** An appointment among the other things of a visitor. */
export const MyAppointment = OwnAppointment.extend({
  /** Its meeting as it stands under `GET /api/me/meetings`, so that nobody is shown it twice. */
  meeting: MyMeeting.optional(),
}).meta({ id: "MyAppointment" });
export type MyAppointment = z.infer<typeof MyAppointment>;
