import { z } from "zod";
import { Instant, OneLine, PlainText } from "../../../kernel/text.ts";
import { Finding } from "../../connection/contract.ts";
import { ATTENDANCES, STATES } from "../catalog.ts";
import { Zone } from "../hosts/contract.ts";
import { Document } from "../documents/contract.ts";
import { AppointmentPlace } from "../services/contract.ts";

/** Whom an appointment is for. */
export const Customer = z
  .strictObject({
    name: OneLine.min(1).max(200),
    email: z.email().max(254).optional(),
    phone: OneLine.min(3).max(60).optional(),
    /** The zone that they are told times in; left out, the service's. */
    zone: Zone.optional(),
  })
  .meta({ id: "Customer" });
export type Customer = z.output<typeof Customer>;

/** Answers to the service's questions, by their names. */
export const Answers = z.record(z.string().max(40), PlainText.max(4000));

const slot = {
  service: z.uuid(),
  start: Instant,
  /** Only with this host; left out, with whoever's turn it is. */
  host: z.uuid().optional(),
};

/** A slot to be kept for a few minutes, while somebody fills in the form. */
export const HoldWish = z.strictObject(slot).meta({ id: "HoldWish" });
export type HoldWish = z.output<typeof HoldWish>;

export const Hold = z
  .object({
    id: z.uuid(),
    service: z.uuid(),
    start: z.string(),
    end: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: "Hold" });
export type Hold = z.infer<typeof Hold>;

/** An appointment: of a slot, or of one that is held. */
export const AppointmentWish = z
  .strictObject({
    service: z.uuid().optional(),
    start: Instant.optional(),
    host: z.uuid().optional(),
    hold: z.uuid().optional(),
    customer: Customer,
    /** The known person that it is for, and the client that they come from. */
    person: z.uuid().optional(),
    client: z.uuid().optional(),
    answers: Answers.default({}),
    /** Whether it waits for approval; left out: a customer's does where the service says so, one that staff book does not. */
    pending: z.boolean().optional(),
  })
  .refine(({ hold, service, start }) => (hold === undefined) === (service !== undefined && start !== undefined), {
    path: ["hold"],
    message: "name either a hold, or a service and a start",
  })
  .meta({ id: "AppointmentWish" });
export type AppointmentWish = z.output<typeof AppointmentWish>;

const Comment = PlainText.max(2000);

export const Approval = z
  .strictObject({
    /** Generate a Microsoft Teams meeting link; of no account where it is not held in Teams. */
    meeting: z.boolean().default(true),
    comment: Comment.optional(),
  })
  .meta({ id: "AppointmentApproval" });

export const Decline = z.strictObject({ comment: Comment.optional() }).meta({ id: "AppointmentDecline" });
export const AppointmentCancellation = z
  .strictObject({ comment: Comment.optional() })
  .meta({ id: "AppointmentCancellation" });

export const Reschedule = z
  .strictObject({ start: Instant, host: z.uuid().optional(), comment: Comment.optional() })
  .meta({ id: "AppointmentReschedule" });
export type Reschedule = z.output<typeof Reschedule>;

export const AttendanceMark = z
  .strictObject({ attendance: z.enum(ATTENDANCES), outcome: OneLine.max(120).optional() })
  .meta({ id: "AppointmentAttendance" });
export type AttendanceMark = z.output<typeof AttendanceMark>;

export const NoteWish = z.strictObject({ text: PlainText.min(1).max(20_000) }).meta({ id: "AppointmentNoteWish" });
export const Note = z
  .object({ id: z.uuid(), text: z.string(), writtenBy: z.string(), at: z.string() })
  .meta({ id: "AppointmentNote" });
export type Note = z.infer<typeof Note>;

export const Appointment = z
  .object({
    id: z.uuid(),
    state: z.enum(STATES),
    service: z.object({ id: z.uuid(), name: z.string() }),
    start: z.string(),
    end: z.string(),
    customer: z.object({
      name: z.string().optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
      zone: z.string().optional(),
      person: z.uuid().optional(),
      client: z.uuid().optional(),
    }),
    hosts: z.array(z.object({ id: z.uuid(), name: z.string() })),
    room: z.object({ id: z.uuid(), name: z.string() }).optional(),
    place: AppointmentPlace,
    /** Its Teams meeting, where one is wanted: the link once there is one, or else what keeps it away. */
    meeting: z
      .object({
        id: z.uuid().optional(),
        joinUrl: z.string().optional(),
        finding: Finding.optional(),
      })
      .optional(),
    answers: Answers,
    /** What came with the answers; those to such a question are its id. */
    documents: z.array(Document),
    /** Since when Outlook shows hosts as taken by something else at this time. */
    conflict: z.object({ since: z.string(), hosts: z.array(z.uuid()) }).optional(),
    comment: z.string().optional(),
    /** lapse: nobody had decided about it when it was to begin. */
    endedBy: z.enum(["customer", "staff", "lapse"]).optional(),
    attendance: z.enum(ATTENDANCES).optional(),
    outcome: z.string().optional(),
    expiresAt: z.string().optional(),
    bookedBy: z.string(),
    decidedBy: z.string().optional(),
    /** Rises with each change of what its customer is told. */
    revision: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "Appointment" });
export type Appointment = z.infer<typeof Appointment>;
