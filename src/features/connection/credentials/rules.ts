import { Failure } from "../../../kernel/errors.ts";
import type { Order } from "../../../kernel/queue/queue.ts";
import { between, DAY, HOUR, later, MINUTE } from "../../../kernel/time.ts";
import type { Renewal } from "./contract.ts";
import type { CredentialRow } from "./store.ts";

type Dated = Pick<CredentialRow, "starts_at" | "expires_at">;
type Used = Dated & Pick<CredentialRow, "kind" | "finding">;

/** Days before its end at which the administrators are told that a credential runs out. */
const WARNINGS = [30, 15, 7, 1] as const;
/** How long after asking Microsoft to take a key it may still be on its way to where tokens are given. */
export const UNDER_WAY = 10 * MINUTE;
/** How long a credential that was replaced is kept: servers that opened it a moment ago may still be using it. */
export const OVERLAP = DAY;

/** When a certificate is due to be renewed: at half of its life, so that there is as much time again to mend what fails. */
export function renewsAt({ starts_at: starts, expires_at: expires }: Dated): Date | undefined {
  return starts === null || expires === null ? undefined : later(starts, between(starts, expires) / 2);
}

/** Whether it is time to renew a credential; only certificates are renewed here. */
export function isDue(used: Used, now: Date): boolean {
  const at = renewsAt(used);
  return used.kind === "certificate" && at !== undefined && at <= now;
}

/** Whether a credential has run out, as far as is known. */
export function isOver({ expires_at: expires }: Dated, now: Date): boolean {
  return expires !== null && expires <= now;
}

/** Of which end it is time to tell: days left at most, 0 when it is over; undefined when that was told or is far. */
export function warningDue(
  { expires_at: expires, warned }: Pick<CredentialRow, "expires_at" | "warned">,
  now: Date,
): number | undefined {
  if (expires === null) return undefined;
  const left = between(now, expires);
  const nearest = left <= 0 ? 0 : WARNINGS.findLast((days) => left <= days * DAY);
  return nearest !== undefined && (warned === null || nearest < warned) ? nearest : undefined;
}

/** The work of looking after a connection's credential, now or at a time. */
export function keepJob(id: string, at?: Date): Order {
  return { job: "connection.keep-credential", data: { id }, key: id, at };
}

/** When these credentials want to be looked at again. */
export function nextLook(rows: readonly CredentialRow[], now: Date): Date {
  const moments = rows.flatMap((row) => MOMENTS[row.state](row, now)).filter((at) => at > now);
  return moments.reduce((first, at) => (at < first ? at : first), later(now, DAY));
}

const MOMENTS: Record<CredentialRow["state"], (row: CredentialRow, now: Date) => readonly Date[]> = {
  "in-use": (row) => {
    const { expires_at: expires } = row;
    const ends = expires === null ? [] : [0, ...WARNINGS].map((days) => later(expires, -days * DAY));
    return [renewsAt(row), ...ends].filter((at) => at !== undefined);
  },
  coming: (row, now) => [later(now, isUnderWay(row, now) ? MINUTE : HOUR)],
  // One that could not be removed in time is tried again.
  retiring: ({ retires_at: at }, now) => [at !== null && at > now ? at : later(now, HOUR)],
};

/** Whether Microsoft was asked to take it so short a time ago that it may just not be known everywhere. */
export function isUnderWay({ asked_at: asked }: Pick<CredentialRow, "asked_at">, now: Date): boolean {
  return asked !== null && between(asked, now) < UNDER_WAY;
}

/** Whether a certificate has yet to be handed over by us, so that Microsoft cannot know it. */
export function isToBeSent(
  { kind, asked_at: asked }: Pick<CredentialRow, "kind" | "asked_at">,
  weCan: boolean,
): boolean {
  return weCan && kind === "certificate" && asked === null;
}

/** Refuses a secret that is said to be over. */
export function refusePast(expiresAt: Date | undefined, now: Date): void {
  if (expiresAt === undefined || expiresAt > now) return;
  throw new Failure("invalid-input", "By this date the secret is over already.", {
    field: "credential.expiresAt",
    reason: "secret-expired",
    cure: "Add a new client secret in Entra and paste that one, or correct the date.",
  });
}

interface Prospect {
  /** Whether another one is on its way already. */
  readonly coming: boolean;
  /** The app registration's, by which a certificate can be renewed. */
  readonly objectId: string | null;
}

/** What happens next to the credential in use. */
export function renewalOf(used: Used, prospect: Prospect): Renewal {
  return RENEWALS[used.kind](used, prospect);
}

const RENEWALS: Record<CredentialRow["kind"], (used: Used, prospect: Prospect) => Renewal> = {
  federated: () => ({ by: "nobody", sentence: "It does not run out: the platform renews the token." }),
  secret: (used) => byAdministrator(used, used.expires_at === null ? SECRET_UNKNOWN : SECRET),
  certificate: (used, { coming, objectId }) => {
    if (used.finding !== null) return byAdministrator(used, used.finding);
    if (objectId === null) return byAdministrator(used, OBJECT_ID_UNKNOWN);
    const at = renewsAt(used);
    const sentence = coming ? "A new certificate is on its way to Microsoft." : "Parley renews it by itself.";
    return { by: "parley", ...(at && { at: at.toISOString() }), sentence };
  },
};

function byAdministrator(
  { expires_at: expires }: Dated,
  { sentence, cure }: { readonly sentence: string; readonly cure?: string | undefined },
): Renewal {
  return {
    by: "administrator",
    ...(expires && { at: expires.toISOString() }),
    sentence,
    ...(cure !== undefined && { cure }),
  };
}

const SECRET = {
  sentence: "A client secret is not renewed by itself.",
  cure: "Before it ends, add a new client secret in Entra and replace the credential here; or change to a certificate that Parley makes.",
};

const SECRET_UNKNOWN = {
  sentence: "When the client secret ends is not known here, so nobody is warned of it.",
  cure: "Look up its end in Entra under Certificates & secrets and replace the credential with the date; or grant Application.Read.All, and Parley reads it by itself; or change to a certificate that Parley makes.",
};

/** Why a certificate cannot be renewed without a person where the registration's id is not known. */
export const OBJECT_ID_UNKNOWN = {
  sentence: "Parley cannot renew the certificate by itself, because it does not know the app registration's Object ID.",
  cure: "Copy the Object ID from the app registration's overview page and replace the credential with it. Otherwise a new certificate will lie ready here at half of this one's life, to be uploaded by hand.",
};

/** What a person can do, whatever stands against handing a certificate over. */
export const UPLOAD = "download the new certificate here and upload it in Entra under Certificates & secrets.";

/** What is to be done so that a credential that is coming can be taken into use. */
export function comingWords(
  { kind, asked_at: asked }: Pick<CredentialRow, "kind" | "asked_at">,
  trouble?: { readonly sentence: string; readonly cure?: string | undefined },
): { sentence: string; cure?: string } {
  if (trouble) return { sentence: trouble.sentence, ...(trouble.cure === undefined ? {} : { cure: trouble.cure }) };
  if (kind === "secret") return { sentence: "It is taken into use once Microsoft answers." };
  if (asked !== null)
    return { sentence: "It is on its way to Microsoft, and taken into use once Microsoft accepts it." };
  return {
    sentence: "It is taken into use once Microsoft accepts it; until then the present one is.",
    cure: BY_HAND[kind],
  };
}

const BY_HAND = {
  certificate: "Download it and upload it in Entra under Certificates & secrets, then test.",
  federated:
    "In Entra, under Certificates & secrets, add a federated credential with this issuer, subject and audience, then test.",
};
