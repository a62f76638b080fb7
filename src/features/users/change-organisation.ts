import type { Context } from "../../context.ts";
import { Failure } from "../../kernel/errors.ts";
import { isTimeZone } from "../../kernel/time.ts";
import type { Organisation, OrganisationChange } from "./contract.ts";
import { keepOrganisation, organisationNamed } from "./store.ts";

/** Gives the organisation another name or another zone; each that is new is a fact of its own. */
export async function changeOrganisation(ctx: Context, change: OrganisationChange): Promise<Organisation> {
  refuseUnknownZone(change.timeZone);
  return ctx.transaction(async (tx) => {
    const { name, timeZone } = await organisationNamed(tx, ctx.organisation);
    await keepOrganisation(tx, change);
    if (change.name !== undefined && change.name !== name)
      await ctx.record(tx, { what: "organisation.renamed", about: ctx.organisation, data: { name: change.name } });
    if (change.timeZone !== undefined && change.timeZone !== timeZone)
      await ctx.record(tx, { what: "organisation.zone-set", about: ctx.organisation, data: { zone: change.timeZone } });
    const { id: _, ...shown } = await organisationNamed(tx, ctx.organisation);
    return shown;
  });
}

function refuseUnknownZone(zone: string | undefined): void {
  if (zone === undefined || isTimeZone(zone)) return;
  throw new Failure("invalid-input", `There is no time zone “${zone}”.`, {
    field: "timeZone",
    reason: "zone-unknown",
    cure: "Name one as the IANA time zone database does, such as Europe/London.",
  });
}
