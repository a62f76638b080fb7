import type { AppRecord, Secret } from "../../entities/app.ts";
import { isReplicated } from "../../entities/directory/directory-settings.ts";
import { principalOf, type ServicePrincipalRecord } from "../../entities/entra/principal.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { appKnown, firstPartyApp } from "../apps/first-party.ts";
import { checkAssertion } from "./assertion.ts";
import type { EntraCall } from "../call.ts";
import { checkAppAccess } from "../conditional-access.ts";
import { checkFederated } from "./federation.ts";
import { claimsOf } from "../tokens/jwt.ts";
import { EntraRefusal } from "../refusal.ts";

export interface Credentials {
  readonly clientId: string | undefined;
  readonly secret: string | undefined;
  readonly assertion: string | undefined;
  readonly assertionType: string | undefined;
}

export interface Client {
  readonly app: AppRecord;
  /** As the token's appidacr says: 0 nothing, 1 secret, 2 certificate. */
  readonly proof: "0" | "1" | "2";
}

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Who asks for a token. */
export async function identifyClient(call: EntraCall, credentials: Credentials): Promise<Client> {
  const app = knownApp(call, credentials.clientId ?? claimsOf(credentials.assertion ?? "")?.sub);
  const proof = await proofOf(call, app, credentials);
  checkAppAccess(call.world, app);
  return { app, proof };
}

/** The app of a client id, if it has a service principal that is known everywhere by now; Microsoft's own need none. */
function knownApp(call: EntraCall, clientId: string | undefined): AppRecord {
  const app = registeredApp(call, clientId);
  if (firstPartyApp(app.clientId, app.cloud) !== undefined) return app;
  const principal = principalOf(call.world, app.clientId);
  if (principal !== undefined && isReplicated(call.world, principal.createdAt)) return app;
  throw new EntraRefusal(700016, app.clientId, tenantOf(call.world).displayName);
}

/** The same, with or without a service principal; consent makes one. */
export function registeredApp({ world, cloud }: EntraCall, clientId: string | undefined): AppRecord {
  if (clientId === undefined || clientId === "") throw new EntraRefusal(900144, "client_id");
  const app = appKnown(world, clientId, cloud.name);
  if (app?.cloud !== cloud.name || !isReplicated(world, app.createdAt)) {
    throw new EntraRefusal(700016, clientId, tenantOf(world).displayName);
  }
  if (principalOf(world, app.clientId)?.accountEnabled !== false) return app;
  throw new EntraRefusal(7000112, app.clientId, app.displayName);
}

async function proofOf(call: EntraCall, app: AppRecord, given: Credentials): Promise<Client["proof"]> {
  if (given.assertion !== undefined) {
    if (given.assertionType !== ASSERTION_TYPE) throw new EntraRefusal(900144, "client_assertion_type");
    await checkAnyAssertion(call, app, given.assertion);
    return "2";
  }
  if (given.secret === undefined || given.secret === "") return "0";
  checkSecret(call, app, given.secret);
  return "1";
}

/** Signed by the app's own certificate, or by somebody outside whom it trusts. */
async function checkAnyAssertion(call: EntraCall, app: AppRecord, assertion: string): Promise<void> {
  const claims = claimsOf(assertion);
  if (claims === undefined) throw new EntraRefusal(50027, "The client assertion is no JWT.");
  const isForeign = /^https?:\/\//.test(claims.iss ?? "");
  await (isForeign ? checkFederated(call, app, assertion) : checkAssertion(call, app, assertion));
}

function checkSecret({ world }: EntraCall, app: AppRecord, value: string): void {
  const secret = secretsOf(app, principalOf(world, app.clientId)).find(
    (known) => known.value === value && isReplicated(world, known.createdAt),
  );
  if (secret === undefined) throw new EntraRefusal(7000215, app.clientId);
  if (secret.endsAt <= world.clock.now()) throw new EntraRefusal(7000222, app.clientId);
}

function secretsOf(app: AppRecord, principal: ServicePrincipalRecord | undefined): readonly Secret[] {
  return [...app.secrets, ...(principal?.secrets ?? [])];
}
