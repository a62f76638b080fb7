import { X509Certificate } from "node:crypto";
import { z } from "zod";
import type { GraphClient } from "./request.ts";
import { proofOfPossession } from "./token/possession.ts";
import { type Waiting, unlessMissing } from "./users.ts";
import { graphPath } from "./wire/path.ts";

const text = z.string().nullish().catch(undefined);
const KeyCredential = z.object({ keyId: z.string(), customKeyIdentifier: text, endDateTime: text });
const PasswordCredential = z.object({ keyId: z.string(), hint: text, endDateTime: text });

/** An app registration, as far as its credentials go. */
const Registration = z.object({
  /** The registration's own object id, which is not the client id. */
  id: z.string(),
  keyCredentials: z.array(KeyCredential).catch([]),
  passwordCredentials: z.array(PasswordCredential).catch([]),
});
export type Registration = z.infer<typeof Registration>;

/** Any of these application permissions lets an app read its own registration. */
export const READS_REGISTRATION = [
  "Application.Read.All",
  "Application.ReadWrite.All",
  "Application.ReadWrite.OwnedBy",
  "Directory.Read.All",
  "Directory.ReadWrite.All",
] as const;

/** The registration with this application (client) id; undefined when there is none in the tenant. */
export async function registrationOf(
  graph: GraphClient,
  appId: string,
  waiting: Waiting = {},
): Promise<Registration | undefined> {
  const path = graphPath`/applications(appId='${appId}')`;
  const query = { $select: "id,keyCredentials,passwordCredentials" };
  const found = await unlessMissing(() => graph.request({ method: "GET", path, query, ...waiting }));
  return found === undefined ? undefined : Registration.parse(found);
}

/** The registration's key that is this certificate, by its thumbprint. */
export function keyOf({ keyCredentials }: Registration, certificatePem: string): string | undefined {
  const thumbprint = new X509Certificate(certificatePem).fingerprint.replaceAll(":", "");
  return keyCredentials.find(({ customKeyIdentifier }) => customKeyIdentifier?.toUpperCase() === thumbprint)?.keyId;
}

/** Who changes the keys of which registration: the proof is signed with a key that it holds already. */
export interface KeyHolder {
  readonly applicationObjectId: string;
  readonly privateKeyPem: string;
}

/** Adds a certificate to the app's own registration, for which it needs no permission. Returns the key's id. */
export async function addKey(graph: GraphClient, holder: KeyHolder, certificatePem: string): Promise<string> {
  const key = new X509Certificate(certificatePem).raw.toString("base64");
  const answer = await graph.request({
    method: "POST",
    path: graphPath`/applications/${holder.applicationObjectId}/addKey`,
    body: {
      keyCredential: { type: "AsymmetricX509Cert", usage: "Verify", key },
      passwordCredential: null,
      proof: await proofOfPossession(holder, graph.clock),
    },
    priority: "background",
  });
  return KeyCredential.parse(answer).keyId;
}

/** Takes a key out of the app's own registration; the proof is signed with another one. */
export async function removeKey(graph: GraphClient, holder: KeyHolder, keyId: string): Promise<void> {
  await graph.request({
    method: "POST",
    path: graphPath`/applications/${holder.applicationObjectId}/removeKey`,
    body: { keyId, proof: await proofOfPossession(holder, graph.clock) },
    priority: "background",
  });
}
