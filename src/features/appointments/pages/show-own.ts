import type { Context } from "../../../context.ts";
import { nameOfOrganisation } from "../../../kernel/access/organisations.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { HOUR, later, MINUTE } from "../../../kernel/time.ts";
import { wantedStart } from "../services/refuse-archived.ts";
import { allServices, type ServiceRow } from "../services/store.ts";
import type { Appointment } from "../booking/contract.ts";
import type { OwnAppointment } from "./contract.ts";
import { tokenOfAppointment } from "./own-token.ts";
import { pageAddress } from "./page-address.ts";

/** Appointments as their own customer sees them, in the order in which they are given. */
export async function showOwn(
  ctx: Context,
  tx: Transaction,
  appointments: readonly Appointment[],
): Promise<OwnAppointment[]> {
  if (appointments.length === 0) return [];
  const services = new Map((await allServices(tx, { archived: true })).map((service) => [service.id, service]));
  const organisation = await nameOfOrganisation(tx, ctx.organisation);
  return appointments.map((appointment) => {
    const service = services.get(appointment.service.id);
    if (service === undefined) throw new Error(`Appointment ${appointment.id} has no service.`);
    return { ...ownOf(ctx, appointment, service), organisation, page: pageAddress(ctx) };
  });
}

function ownOf(
  ctx: Context,
  appointment: Appointment,
  { slug, wish }: ServiceRow,
): Omit<OwnAppointment, "organisation" | "page"> {
  const { id, state, start, end, place, customer, hosts, documents, comment, endedBy } = appointment;
  const { name, policy, zone, duration } = wish;
  return {
    token: tokenOfAppointment(ctx.secrets, id),
    state,
    service: { name, slug, policy, zone, duration },
    start,
    end,
    customer: { name: customer.name ?? "", ...(customer.zone !== undefined && { zone: customer.zone }) },
    hosts: hosts.map((host) => host.name),
    documents: documents.map((document) => document.name),
    place,
    ...linkOf(appointment, ctx.now),
    ...changeableOf(appointment, wish.changeUntil, ctx.now),
    ...(comment !== undefined && { comment }),
    ...(endedBy !== undefined && { endedBy }),
    now: ctx.now.toISOString(),
  };
}

/** People talk on after the planned end. */
const TALKING_ON = 2 * HOUR;

function linkOf({ state, end, meeting }: Appointment, now: Date): Pick<OwnAppointment, "joinUrl" | "linkFollows"> {
  const isLive = state === "confirmed" && later(now, -TALKING_ON).toISOString() < end;
  if (!isLive || meeting === undefined) return { linkFollows: false };
  const { joinUrl } = meeting;
  return joinUrl === undefined ? { linkFollows: true } : { linkFollows: false, joinUrl };
}

function changeableOf(
  { state, start }: Appointment,
  minutes: number,
  now: Date,
): Pick<OwnAppointment, "changeableUntil"> {
  const starts = wantedStart(start);
  const until = later(starts, -minutes * MINUTE);
  const isStanding = state === "pending" || state === "confirmed";
  return isStanding && until > now ? { changeableUntil: until.toISOString() } : {};
}
