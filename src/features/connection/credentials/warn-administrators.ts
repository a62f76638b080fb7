import type { Context } from "../../../context.ts";
import { administratorsOf } from "../../../kernel/access/administrators.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { type Lease, stillHeld } from "../../../kernel/lease/lease.ts";
import type { MailTemplate } from "../../../kernel/mail/wish.ts";
import type { Explanation } from "../graph.ts";
import { found } from "../rules.ts";
import { connectionRow } from "../store.ts";
import { BLOCKED_MAIL, EXPIRED_MAIL, EXPIRING_MAIL } from "./mails.ts";
import { isDue, renewalOf, UPLOAD, warningDue } from "./rules.ts";
import { changeCredential, credentialInUse, type CredentialRow, credentialsOf } from "./store.ts";

/** Tells once for each nearness that the credential in use runs out, and once that it has. */
export async function warnOfEnd(ctx: Context, tx: Transaction, id: string): Promise<void> {
  const used = await credentialInUse(tx, id);
  const days = warningDue(used, ctx.now);
  if (days === undefined || used.expires_at === null) return;
  await changeCredential(tx, used.id, { warned: days });
  const expiresAt = used.expires_at.toISOString();
  const [what, mail] = days === 0 ? OVER : NEAR;
  await ctx.record(tx, { what, about: id, data: { credential: used.kind, days, expiresAt } });
  const { application_object_id: objectId } = await connectionRow(tx, id);
  const coming = (await credentialsOf(tx, [id])).some(({ state }) => state === "coming");
  const { sentence, cure = "" } = renewalOf(used, { coming, objectId });
  await mailAdministrators(ctx, tx, {
    id,
    mail,
    event: `${used.id}/${days}`,
    variables: { days: String(days), end: expiresAt.slice(0, 10), why: sentence, cure },
  });
}

const NEAR = ["connection.credential-expiring", EXPIRING_MAIL] as const;
const OVER = ["connection.credential-expired", EXPIRED_MAIL] as const;

/** Keeps why a certificate cannot be renewed by itself, and tells it once. Before it is time, and of what passes, nothing is told. */
export async function tellBlocked(
  ctx: Context,
  lease: Lease,
  { used, trouble }: { readonly used: CredentialRow; readonly trouble: Explanation },
): Promise<void> {
  if (trouble.level === "waiting" || !isDue(used, ctx.now)) return;
  const { connection_id: id, expires_at: expires } = used;
  const finding = found({ ...trouble, cure: cureOf(trouble) }, ctx.now);
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const before = await credentialInUse(tx, id);
    if (before.id !== used.id || before.finding?.reason === finding.reason) return;
    await changeCredential(tx, used.id, { finding });
    await ctx.record(tx, { what: "connection.renewal-blocked", about: id, data: { reason: finding.reason } });
    await mailAdministrators(ctx, tx, {
      id,
      mail: BLOCKED_MAIL,
      event: `${used.id}/${finding.reason}`,
      variables: { end: expires?.toISOString().slice(0, 10) ?? "", why: finding.sentence, cure: finding.cure ?? "" },
    });
  });
}

function cureOf({ cure }: Explanation): string {
  return cure === undefined ? `By hand: ${UPLOAD}` : `${cure} Or by hand: ${UPLOAD}`;
}

interface Message {
  readonly id: string;
  readonly mail: MailTemplate;
  readonly event: string;
  readonly variables: Readonly<Record<string, string>>;
}

async function mailAdministrators(
  ctx: Context,
  tx: Transaction,
  { id, mail, event, variables }: Message,
): Promise<void> {
  const { name } = await connectionRow(tx, id);
  const link = `${ctx.address}/connections`;
  for (const to of await administratorsOf(tx))
    await ctx.mail(tx, { purpose: mail.name, event, to, variables: { name, link, ...variables } });
}
