import { Failure } from "../../kernel/errors.ts";
import type { Connection, ConnectionWish, Finding } from "./contract.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Refuses what can be seen to be wrong without asking Microsoft. */
export function refuseObviousMistakes({ entraTenantId, clientId, credential }: ConnectionWish): void {
  if (entraTenantId.toLowerCase() === clientId.toLowerCase()) {
    throw new Failure("invalid-input", "The Directory (tenant) ID and the Application (client) ID are the same.", {
      field: "clientId",
      cure: "Copy both from the app registration's overview page: they are two different GUIDs.",
    });
  }
  if (credential.kind === "secret") refuseSecretId(credential.secret);
}

/** A real credential is never shown to a pretend Microsoft, nor a pretend one to the real. */
export function refuseOtherWorld(
  { name, sandbox }: { readonly name: string; readonly sandbox: boolean },
  sandboxMode: boolean,
): void {
  if (sandbox === sandboxMode) return;
  const [belongs, runs] = sandbox ? ["the sandbox", "without it"] : ["the real Microsoft", "with the sandbox"];
  throw new Failure("unavailable", `The connection “${name}” belongs to ${belongs}, and this server runs ${runs}.`, {
    reason: "other-world",
    cure: `Start Parley with PARLEY_SANDBOX=${sandbox ? "on" : "off"}, or use another connection.`,
  });
}

/** Nothing new goes through a connection that does not work. */
export function refuseIdle({ name, state }: Pick<Connection, "name" | "state">): void {
  if (state === "active") return;
  throw new Failure("conflict", `The connection “${name}” does not work, so nothing new can go through it.`, {
    reason: "connection-not-active",
    cure: state === "retired" ? "Choose another connection, or add one." : "Test it, and cure what is found, first.",
  });
}

/** The portal shows a secret's ID beside its Value, and only the ID is a GUID: the classic mistake. */
export function refuseSecretId(secret: string): void {
  if (!GUID.test(secret.trim())) return;
  throw new Failure("invalid-input", "This is the secret's ID, not its Value.", {
    field: "credential.secret",
    reason: "secret-id-pasted",
    cure: "Copy the column Value. It is shown only once: if it is hidden by now, add a new client secret.",
  });
}

/** A finding from what was found out, dated; what else was known stays behind. */
export function found({ reason, level, sentence, cure, requestId }: Omit<Finding, "at">, at: Date): Finding {
  return { reason, level, sentence, ...(cure && { cure }), ...(requestId && { requestId }), at: at.toISOString() };
}
