import { z } from "zod";
import { route } from "../../../../feature.ts";
import { cancelAppointment } from "../cancel-appointment.ts";
import {
  Appointment,
  AppointmentCancellation,
  Approval,
  AttendanceMark,
  Decline,
  Note,
  NoteWish,
  Reschedule,
} from "../contract.ts";
import { approveAppointment, declineAppointment } from "../decide-appointment.ts";
import { markAttendance, wantMeeting } from "../mark-appointment.ts";
import { moveAppointment } from "../move-appointment.ts";
import { noteAppointment } from "../note-appointment.ts";
import { refuseOthersOf } from "../../listing/within-limits.ts";
import { inAnswer } from "./in-answer.ts";

const ById = z.object({ id: z.uuid() });
const WRITE = { kind: "scope", scope: "appointments:write" } as const;
const APPROVE = { kind: "scope", scope: "appointments:approve" } as const;

export const actRoutes = [
  route({
    method: "POST",
    path: "/api/appointments/:id/approval",
    access: APPROVE,
    summary: "Confirms an appointment that waits for approval, with a Teams meeting unless `meeting` is false.",
    params: ById,
    body: Approval,
    bodyOptional: true,
    answers: { 200: Appointment },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: await inAnswer(ctx, await approveAppointment(ctx, params.id, body)),
    }),
  }),
  route({
    method: "POST",
    path: "/api/appointments/:id/decline",
    access: APPROVE,
    summary: "Says no to an appointment that waits for approval; its time is free again.",
    params: ById,
    body: Decline,
    bodyOptional: true,
    answers: { 200: Appointment },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: await inAnswer(ctx, await declineAppointment(ctx, params.id, body)),
    }),
  }),
  route({
    method: "POST",
    path: "/api/appointments/:id/reschedule",
    access: WRITE,
    summary: "Moves an appointment to another slot; its Teams meeting and link stay as long as its hosts do.",
    params: ById,
    body: Reschedule,
    answers: { 200: Appointment },
    handle: async (ctx, { params, body }) => {
      await refuseOthersOf(ctx, params.id, WRITE.scope);
      return {
        status: 200,
        body: await inAnswer(ctx, await moveAppointment(ctx, params.id, { ...body, booker: "staff" })),
      };
    },
  }),
  route({
    method: "POST",
    path: "/api/appointments/:id/cancellation",
    access: WRITE,
    summary: "Cancels an appointment; its customer and its hosts are told.",
    params: ById,
    body: AppointmentCancellation,
    bodyOptional: true,
    answers: { 200: Appointment },
    handle: async (ctx, { params, body }) => {
      await refuseOthersOf(ctx, params.id, WRITE.scope);
      return {
        status: 200,
        body: await inAnswer(ctx, await cancelAppointment(ctx, params.id, { ...body, booker: "staff" })),
      };
    },
  }),
  route({
    method: "POST",
    path: "/api/appointments/:id/attendance",
    access: WRITE,
    summary: "Says whether the customer came, and what came of it.",
    params: ById,
    body: AttendanceMark,
    answers: { 200: Appointment },
    handle: async (ctx, { params, body }) => {
      await refuseOthersOf(ctx, params.id, WRITE.scope);
      return { status: 200, body: await inAnswer(ctx, await markAttendance(ctx, params.id, body)) };
    },
  }),
  route({
    method: "POST",
    path: "/api/appointments/:id/meeting",
    access: WRITE,
    summary:
      "Generates the Teams meeting of an appointment that was confirmed without one, or tries again where Microsoft refused it.",
    params: ById,
    answers: { 202: Appointment },
    handle: async (ctx, { params }) => {
      await refuseOthersOf(ctx, params.id, WRITE.scope);
      return { status: 202, body: await inAnswer(ctx, await wantMeeting(ctx, params.id)) };
    },
  }),
  route({
    method: "POST",
    path: "/api/appointments/:id/notes",
    access: WRITE,
    summary: "Writes down something about an appointment for the staff; its customer never sees it.",
    params: ById,
    body: NoteWish,
    answers: { 201: z.object({ items: z.array(Note) }) },
    handle: async (ctx, { params, body }) => {
      await refuseOthersOf(ctx, params.id, WRITE.scope);
      return { status: 201, body: { items: await noteAppointment(ctx, params.id, body.text) } };
    },
  }),
];
