import { type AppRecord, APPS } from "../../entities/app.ts";
import { objectAt, textAt } from "../../kernel/json.ts";
import { notAllowed, requestRefused } from "../directory/refusal.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { endpointOf } from "../protocol/endpoints.ts";
import { notSimulated } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { keyJson } from "./application-json.ts";
import { certificateIn } from "./application-wish.ts";
import { applicationInPath } from "./in-path.ts";
import { checkProof } from "./key-proof.ts";
import { checkMayChange } from "./ownership.ts";

/** An app rolls its own keys with these, by a proof signed with one that it has. For that it needs no permission. */
export const keys: readonly Route[] = [
  ownKeys("/applications/{id}/addKey", addKey),
  ownKeys("/applications/{id}/removeKey", removeKey),
];

function ownKeys(template: string, act: (call: Call, app: AppRecord) => Promise<Answer>): Route {
  const usual = endpointOf({ method: "POST", template })?.permission;
  const permission = { application: [], delegated: usual?.delegated ?? null };
  return {
    method: "POST",
    template,
    permission,
    handle: (call) => act(call, changeable(call, usual?.application ?? [])),
  };
}

function changeable(call: Call, permissions: readonly string[]): AppRecord {
  const app = applicationInPath(call);
  const { caller } = call;
  if (caller.kind === "app" && caller.appId === app.clientId) return app;
  if (caller.kind === "app" && !permissions.some((name) => caller.permissions.has(name))) throw notAllowed();
  checkMayChange(call, app.objectId);
  return app;
}

async function addKey(call: Call, app: AppRecord): Promise<Answer> {
  const body = checkAction("application.addKey", bodyObject(call));
  await checkProof(call, app, textAt(body, "proof"));
  const wish = objectAt(body, "keyCredential");
  if (wish === undefined) throw requestRefused("A value is required for property 'keyCredential'.");
  if (textAt(wish, "type") === "X509CertAndPassword") throw notSimulated("addKey with a private key");
  const certificate = certificateIn(call.world, wish);
  APPS.in(call.world).put({ ...app, certificates: [...app.certificates, certificate] });
  return found(call, "microsoft.graph.keyCredential", keyJson(certificate));
}

async function removeKey(call: Call, app: AppRecord): Promise<Answer> {
  const body = checkAction("application.removeKey", bodyObject(call));
  await checkProof(call, app, textAt(body, "proof"));
  const keyId = textAt(body, "keyId");
  if (!app.certificates.some(({ id }) => id === keyId)) throw requestRefused("No key credential found with keyId.");
  APPS.in(call.world).put({ ...app, certificates: app.certificates.filter(({ id }) => id !== keyId) });
  return NO_CONTENT;
}
