import { z } from "zod";
import { route } from "../../../../feature.ts";
import { Instant, PlainText } from "../../../../kernel/text.ts";
import { instantFrom } from "../../../../kernel/time.ts";
import { STATES } from "../../catalog.ts";
import { showAppointment, showAppointments } from "../../listing/show-appointments.ts";
import { appointmentsPage, notesOf } from "../../listing/store.ts";
import { bookAppointment } from "../book-appointment.ts";
import { Appointment, AppointmentWish, Hold, HoldWish, Note } from "../contract.ts";
import { endHold } from "../end-hold.ts";
import { holdSlot } from "../hold-slot.ts";
import { readable, servicesWithin } from "../../listing/within-limits.ts";
import { inAnswer } from "./in-answer.ts";

const ById = z.object({ id: z.uuid() });
const READ = { kind: "scope", scope: "appointments:read" } as const;
const WRITE = { kind: "scope", scope: "appointments:write" } as const;
const PAGE = 50;

const Filter = z.object({
  service: z.uuid().optional(),
  host: z.uuid().optional(),
  person: z.uuid().optional(),
  client: z.uuid().optional(),
  state: z.enum(STATES).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  search: PlainText.max(200).optional(),
  /** true: those alone that whoever asks may decide about, by their role. */
  decidable: z.enum(["true", "false"]).default("false"),
  order: z.enum(["earliest", "latest"]).default("earliest"),
  cursor: z
    .string()
    .max(100)
    .refine((text) => placeIn(text) !== undefined, "must be the cursor of the page before")
    .optional(),
});

/** The start and the id that a page ended with. */
const Place = z.tuple([Instant, z.uuid()]);

function placeIn(cursor: string | undefined) {
  const { data: [text = "", id = ""] = [] } = Place.safeParse(cursor?.split(" "));
  const start = instantFrom(text);
  return start && { start, id };
}

export const appointmentRoutes = [
  route({
    method: "POST",
    path: "/api/holds",
    access: WRITE,
    summary: "Keeps a slot for ten minutes, while somebody fills in a form.",
    body: HoldWish,
    answers: { 201: Hold },
    handle: async (ctx, { body }) => ({
      status: 201,
      body: await holdSlot(ctx, body, { booker: "staff", by: ctx.actor }),
    }),
  }),
  route({
    method: "DELETE",
    path: "/api/holds/:id",
    access: WRITE,
    summary: "Lets go of a slot that is held.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await endHold(ctx, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/appointments",
    access: WRITE,
    summary: "Books an appointment for somebody: of a slot, or of one that is held.",
    body: AppointmentWish,
    answers: { 201: Appointment },
    handle: async (ctx, { body }) => {
      const row = await bookAppointment(ctx, body, { booker: "staff", by: ctx.actor, admit: () => undefined });
      return { status: 201, body: await inAnswer(ctx, row) };
    },
  }),
  route({
    method: "GET",
    path: "/api/appointments",
    access: READ,
    summary: "Lists appointments by their start; go on with the cursor of the page before.",
    query: Filter,
    answers: { 200: z.object({ items: z.array(Appointment), cursor: z.string().optional() }) },
    handle: async (ctx, { query: { cursor, order, state, from, to, decidable, ...filter } }) => {
      const narrowed = {
        ...filter,
        ...(state && { state: [state] }),
        ...(from !== undefined && { from: instantFrom(from) }),
        ...(to !== undefined && { to: instantFrom(to) }),
      };
      const part = { after: placeIn(cursor), limit: PAGE, descending: order === "latest" };
      const { rows, items } = await ctx.transaction(async (tx) => {
        const scope = decidable === "true" ? "appointments:approve" : "appointments:read";
        const within = await servicesWithin(ctx, tx, scope);
        const rows = await appointmentsPage(tx, { ...narrowed, within }, part);
        return { rows, items: await showAppointments(tx, rows) };
      });
      const last = rows.length === PAGE ? rows.at(-1) : undefined;
      return { status: 200, body: { items, ...(last && { cursor: `${last.starts_at.toISOString()} ${last.id}` }) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/appointments/:id",
    access: READ,
    summary: "Shows one appointment.",
    params: ById,
    answers: { 200: Appointment },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await ctx.transaction(async (tx) => showAppointment(tx, await readable(ctx, tx, params.id))),
    }),
  }),
  route({
    method: "GET",
    path: "/api/appointments/:id/notes",
    access: READ,
    summary: "What staff wrote about an appointment for one another, the oldest first.",
    params: ById,
    answers: { 200: z.object({ items: z.array(Note) }) },
    handle: async (ctx, { params }) => {
      const items = await ctx.transaction(async (tx) => {
        await readable(ctx, tx, params.id);
        return notesOf(tx, params.id);
      });
      return { status: 200, body: { items } };
    },
  }),
];
