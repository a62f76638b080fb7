import type { Context } from "../../../context.ts";
import { keyOf, READS_REGISTRATION, type Registration, registrationOf } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { type Lease, stillHeld } from "../../../kernel/lease/lease.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { type ConnectionRow, connectionRow, setApplicationObjectId } from "../store.ts";
import { validityOf } from "./certificate.ts";
import { openCredential, wayOf } from "./open-credential.ts";
import { changeCredential, credentialInUse, type CredentialRow, credentialsOf } from "./store.ts";
import { tried } from "./try-microsoft.ts";

/**
 * Looks up in the app's registration what is not known here: when the secret ends, what Microsoft calls our certificates,
 * the registration's own id. Where the app may not read it, it is not asked for.
 */
export async function readRegistration(ctx: Context, id: string, lease: Lease): Promise<void> {
  const asked = await ctx.transaction(async (tx) => {
    const connection = await connectionRow(tx, id);
    const rows = await credentialsOf(tx, [id]);
    await keepValidity(tx, rows);
    if (!wantsMore(connection, rows)) return undefined;
    const credential = await openCredential(ctx, tx, await credentialInUse(tx, id));
    return { connection, credential, rows };
  });
  if (asked === undefined) return;
  const { connection, credential, rows } = asked;
  const way = wayOf(connection, credential);
  const registration = await tried(async () => {
    const { roles } = await ctx.graph.prove(way);
    if (!READS_REGISTRATION.some((role) => roles.includes(role))) return undefined;
    return registrationOf(ctx.graph.client(way), connection.client_id, { priority: "background" });
  });
  // What cannot be looked up today stays unknown, and says so.
  if ("refused" in registration || registration.done === undefined) return;
  const found = registration.done;
  const hint = credential.kind === "secret" ? credential.secret.slice(0, 3) : "";
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await setApplicationObjectId(tx, id, found.id);
    for (const row of rows) await changeCredential(tx, row.id, learnt(row, found, { hint, now: ctx.now }));
  });
}

/** A certificate tells by itself when it ends. */
async function keepValidity(tx: Transaction, rows: readonly CredentialRow[]): Promise<void> {
  for (const { id, certificate, expires_at: known } of rows) {
    if (certificate === null || known !== null) continue;
    const { startsAt, expiresAt } = validityOf(certificate);
    await changeCredential(tx, id, { starts_at: startsAt, expires_at: expiresAt });
  }
}

function wantsMore({ application_object_id: objectId }: ConnectionRow, rows: readonly CredentialRow[]): boolean {
  return rows.some(
    ({ kind, state, key_id: key, expires_at: expires }) =>
      state !== "coming" &&
      ((kind === "secret" && state === "in-use" && expires === null) ||
        (kind === "certificate" && (objectId === null || key === null))),
  );
}

function learnt(
  row: CredentialRow,
  registration: Registration,
  { hint, now }: { readonly hint: string; readonly now: Date },
): Partial<Pick<CredentialRow, "key_id" | "expires_at">> {
  if (row.certificate !== null) return { key_id: row.key_id ?? keyOf(registration, row.certificate) ?? null };
  if (row.kind !== "secret" || row.state !== "in-use") return { key_id: row.key_id };
  // A secret is known by its first characters only; of two that begin alike nobody can tell which one is ours.
  const [match, ...more] = registration.passwordCredentials.flatMap(({ keyId, hint: begins, endDateTime }) => {
    const ends = instantFrom(endDateTime ?? "");
    return begins === hint && ends !== undefined && ends > now ? [{ key_id: keyId, expires_at: ends }] : [];
  });
  return match !== undefined && more.length === 0 ? match : { key_id: row.key_id };
}
