import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { refuseArchived } from "../services/refuse-archived.ts";
import { serviceBySlug, type ServiceRow } from "../services/store.ts";
import { isOrganisation } from "./store.ts";
import { organisationIn } from "./page-address.ts";

/** Who may see a service, from the narrowest circle to the widest. */
export type Circle = "public" | "visitors";

/** As whom customers act who have no account, in facts. */
const CUSTOMER = "customer";

/** The organisation whose booking pages these are, to go on in. */
export async function enterPage(ctx: Context, word: string): Promise<Context> {
  const id = organisationIn(word);
  if (id !== undefined && (await ctx.gate.look((tx) => isOrganisation(tx, id)))) return ctx.gate.as(id, CUSTOMER);
  throw new Failure("not-found", "There is no such booking page.", {
    cure: "Check that the address is whole, or ask whoever sent it for a new one.",
  });
}

/** Whoever holds or uploads too much is told apart by the address that they come from; it is not kept as it is. */
export function strangerAt({ secrets }: Pick<Context, "secrets">, from: string): string {
  return `visitor at ${secrets.prove("appointments.holder", from).toString("base64url")}`;
}

/** Whether somebody of this circle may book a service. */
export function isFor(circle: Circle, { wish: { audience } }: ServiceRow): boolean {
  return audience === "public" || audience === circle;
}

/** The service at the end of an address; to those who may not book it there is none. */
export async function serviceFor(ctx: Context, slug: string, circle: Circle): Promise<ServiceRow> {
  const service = await ctx.transaction((tx) => serviceBySlug(tx, slug));
  if (service === undefined || !isFor(circle, service)) throw noSuchService();
  refuseArchived(service);
  return service;
}

export function noSuchService(): Failure {
  return new Failure("not-found", "There is no such service to be booked.", {
    cure: "Choose one on the booking page.",
  });
}
