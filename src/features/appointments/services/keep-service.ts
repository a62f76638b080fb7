import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { abilitiesOn } from "../../connection/index.ts";
import { pageAddress, visitorsAddress } from "../pages/page-address.ts";
import { showByService } from "../../meetings/index.ts";
import { AT_FIRST, type Service, type ServiceChange, type ServiceWish, WholeService } from "./contract.ts";
import { meetingsOfService } from "../sessions/store.ts";
import { usualFor } from "./presets.ts";
import { refuseUnknownNames } from "./refuse-unknown.ts";
import { given, refuseOddService, slugOf } from "./rules.ts";
import {
  insertService,
  isSlugTaken,
  lockService,
  type ServiceRow,
  serviceRow,
  setArchived,
  updateService,
  zoneOfOrganisation,
} from "./store.ts";

/** Adds a type of appointment. */
export async function addService(ctx: Context, { preset, ...wish }: ServiceWish): Promise<Service> {
  const id = ctx.random.uuid();
  return keeping(async () =>
    ctx.transaction(async (tx) => {
      const zone = wish.zone ?? (await zoneOfOrganisation(tx)) ?? zoneMissing();
      const abilities = new Set((await abilitiesOn(ctx, tx)).map(({ key }) => key));
      const usual = { ...AT_FIRST, ...usualFor(preset, abilities), slug: slugOf(wish.name) };
      const whole = WholeService.parse({ ...usual, ...given(wish), zone });
      await refuse(tx, whole);
      await insertService(tx, id, { wish: whole, at: ctx.now });
      await ctx.record(tx, { what: "service.added", about: id, data: { name: whole.name } });
      return serviceInApi(ctx, await serviceRow(tx, id));
    }),
  );
}

/** Changes what is named of a service; what is booked stays as it was booked. */
export async function changeService(ctx: Context, id: string, change: ServiceChange): Promise<Service> {
  return keeping(async () =>
    ctx.transaction(async (tx) => {
      await lockService(tx, id);
      const { wish } = await serviceRow(tx, id);
      const whole = { ...wish, ...given(change) };
      await refuse(tx, whole, wish);
      await updateService(tx, id, { wish: whole, at: ctx.now });
      // It counts at once, for what was booked before as well.
      if (whole.showInPortal !== wish.showInPortal)
        await showByService(tx, await meetingsOfService(tx, id), whole.showInPortal);
      await ctx.record(tx, { what: "service.changed", about: id, data: { changed: Object.keys(change) } });
      return serviceInApi(ctx, await serviceRow(tx, id));
    }),
  );
}

/** Takes a service off what can be booked, or brings it back. */
export async function archiveService(ctx: Context, id: string, archived: boolean): Promise<Service> {
  return ctx.transaction(async (tx) => {
    await lockService(tx, id);
    const row = await serviceRow(tx, id);
    if ((row.archived_at !== null) !== archived) {
      await setArchived(tx, id, { since: archived ? ctx.now : null, at: ctx.now });
      await ctx.record(tx, { what: archived ? "service.archived" : "service.restored", about: id, data: {} });
    }
    return serviceInApi(ctx, await serviceRow(tx, id));
  });
}

export function serviceInApi(ctx: Context, row: ServiceRow): Service {
  return {
    id: row.id,
    ...row.wish,
    page: `${row.wish.audience === "visitors" ? visitorsAddress(ctx) : pageAddress(ctx)}/${row.slug}`,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.archived_at && { archivedAt: row.archived_at.toISOString() }),
  };
}

async function refuse(tx: Transaction, service: WholeService, before?: WholeService): Promise<void> {
  refuseOddService(service);
  await refuseUnknownNames(tx, service, before);
}

function zoneMissing(): never {
  throw new Failure("invalid-input", "The service names no time zone, and the organisation has none.", {
    field: "zone",
    reason: "zone-missing",
    cure: "Name one, such as Europe/London, or choose the organisation's in the settings.",
  });
}

async function keeping<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    if (!isSlugTaken(error)) throw error;
    throw new Failure("conflict", "Another service has this address already.", {
      field: "slug",
      reason: "slug-taken",
      cure: "Choose another slug; archived services keep theirs.",
    });
  });
}
