import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { clientOf, peopleByEmail, refuseUnknownPerson } from "../../directory/index.ts";
import { emailOfUser } from "../../users/index.ts";
import type { MeetingWish, OrganiserName } from "../contract.ts";
import type { MeetingSettings } from "../settings/contract.ts";
import { meetingSettings } from "../settings/store.ts";

interface Choice {
  readonly asked: MeetingWish;
  readonly settings: MeetingSettings;
}

/** Who organises a new meeting: whoever the request names, else by the organisation's rules, else by its choice. */
export async function chosenOrganiser(
  ctx: Context,
  tx: Transaction,
  { asked, settings }: Choice,
): Promise<OrganiserName | undefined> {
  if (asked.organiser !== undefined) {
    if ("person" in asked.organiser) await refuseUnknownPerson(tx, asked.organiser.person);
    return asked.organiser;
  }
  return (await byRule(tx, { asked, settings })) ?? (await BY[settings.organiser](ctx, tx, settings));
}

/** The same by the settings of the moment, for whoever only asks. */
export async function organiserFor(
  ctx: Context,
  tx: Transaction,
  named: OrganiserName | undefined,
): Promise<OrganiserName | undefined> {
  const asked = { subject: "", ...(named && { organiser: named }) };
  return chosenOrganiser(ctx, tx, { asked, settings: await meetingSettings(tx) });
}

const BY: Readonly<
  Record<
    MeetingSettings["organiser"],
    (ctx: Context, tx: Transaction, settings: MeetingSettings) => Promise<OrganiserName | undefined>
  >
> = {
  named: async () => undefined,
  // By object id where it is known, so that a login that passes to somebody else never opens meetings in their name.
  mailbox: async (_ctx, _tx, { mailbox }) => {
    if (mailbox === undefined) return undefined;
    const { objectId, userPrincipalName } = mailbox;
    return objectId === undefined ? { userPrincipalName } : { objectId };
  },
  operator: async (ctx, tx) => operator(ctx, tx),
};

/** The first rule that the client's local fields fit. */
async function byRule(tx: Transaction, { asked, settings }: Choice): Promise<OrganiserName | undefined> {
  if (!asked.client || settings.organiserRules.length === 0) return undefined;
  const { fields } = await clientOf(tx, asked.client);
  // A field may be called as every object has something called, such as constructor.
  const known = new Map(Object.entries(fields));
  const rule = settings.organiserRules.find(
    ({ field, value }) => known.get(field)?.trim().toLowerCase() === value.trim().toLowerCase(),
  );
  return rule && { userPrincipalName: rule.userPrincipalName };
}

/** The member of staff who asks: by the person with their address, whose match counts, or else by the address itself. */
async function operator({ caller, organisation }: Context, tx: Transaction): Promise<OrganiserName> {
  const email = caller?.who.kind === "user" ? await emailOfUser(tx, caller.who.id) : undefined;
  if (email === undefined) {
    throw new Failure("invalid-input", "Whoever opens a meeting organises it, but a program does not.", {
      field: "organiser",
      reason: "organiser-missing",
      cure: "Name the organiser in the request.",
    });
  }
  const known = (await peopleByEmail(tx, email)).find((person) => person.organisation === organisation);
  return known === undefined ? { userPrincipalName: email } : { person: known.id };
}
