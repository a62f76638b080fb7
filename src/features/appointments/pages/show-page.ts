import type { Context } from "../../../context.ts";
import { nameOfOrganisation } from "../../../kernel/access/organisations.ts";
import { DAY, later, MINUTE, sinceEpoch } from "../../../kernel/time.ts";
import { findOffers } from "../offers/find-offers.ts";
import { minuteOf } from "../hosts/rules.ts";
import { nextReleaseAt } from "../slots/bookable.ts";
import { allServices, type ServiceRow } from "../services/store.ts";
import type { BookingPage, OfferedService, OfferedServicePage } from "./contract.ts";
import { type Circle, isFor, serviceFor } from "./enter-page.ts";

/** What somebody of this circle may book, the soonest first. */
export async function showPage(ctx: Context, circle: Circle): Promise<BookingPage> {
  const { organisation, services } = await ctx.transaction(async (tx) => ({
    organisation: await nameOfOrganisation(tx, ctx.organisation),
    services: await allServices(tx),
  }));
  const offered = await Promise.all(
    services.filter((each) => isFor(circle, each)).map((each) => showService(ctx, each)),
  );
  // All are written alike, so that letters sort as time does; what has none comes after every year.
  const sorted = offered.toSorted((one, other) => ((one.soonest ?? NEVER) < (other.soonest ?? NEVER) ? -1 : 1));
  return { organisation, services: sorted, now: ctx.now.toISOString() };
}

const NEVER = "~";

/** The page of one service, for somebody of this circle. */
export async function showServicePage(
  ctx: Context,
  { slug, circle }: { readonly slug: string; readonly circle: Circle },
): Promise<OfferedServicePage> {
  const service = await serviceFor(ctx, slug, circle);
  const organisation = await ctx.transaction((tx) => nameOfOrganisation(tx, ctx.organisation));
  return { ...(await showService(ctx, service)), organisation, now: ctx.now.toISOString() };
}

/** A service as its customers see it. */
async function showService(ctx: Context, service: ServiceRow): Promise<OfferedService> {
  const { slug, wish } = service;
  const { name, description, policy, duration, zone, place, changeUntil, capacity, questions, approval, release } =
    wish;
  const ahead = later(ctx.now, Math.min(wish.days + 1, LOOKED) * DAY);
  const window = { from: ctx.now.toISOString(), to: ahead.toISOString() };
  const { items, calendars } = await findOffers(ctx, { service, ...window, booker: "customer" });
  const shown = { slug, name, description, policy, duration, zone, place, changeUntil, capacity, questions, calendars };
  const next = release && nextReleaseAt({ ...release, at: minuteOf(release.at) }, zone, ctx.now.getTime() / MINUTE);
  return {
    ...shown,
    approval: approval === "required",
    ...(items[0] && { soonest: items[0].start }),
    ...(next !== null && { nextRelease: sinceEpoch(next * MINUTE).toISOString() }),
  };
}

/** Nobody looks further for the soonest time. */
const LOOKED = 99;
