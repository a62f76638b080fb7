import { FEDERATED_CREDENTIALS, type FederatedCredential } from "../../entities/entra/federated-credential.ts";
import { type JsonObject, textAt, textsAt } from "../../kernel/json.ts";
import { requestRefused } from "../directory/refusal.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { GraphRefusal, missingObject } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { applicationInPath } from "./in-path.ts";
import { checkMayChange } from "./ownership.ts";

const MOST = 20;
const NEEDED = ["name", "issuer", "subject", "audiences"];

/** Trust in tokens of outside issuers. */
export const federatedCredentials: readonly Route[] = [
  {
    method: "GET",
    template: "/applications/{id}/federatedIdentityCredentials",
    handle: listCredentials,
    options: ["$select", "$filter", "$top", "$count", "$skiptoken"],
  },
  { method: "POST", template: "/applications/{id}/federatedIdentityCredentials", handle: addCredential },
  {
    method: "GET",
    template: "/applications/{id}/federatedIdentityCredentials/{fic}",
    handle: readCredential,
    options: ["$select"],
  },
  { method: "PATCH", template: "/applications/{id}/federatedIdentityCredentials/{fic}", handle: changeCredential },
  { method: "DELETE", template: "/applications/{id}/federatedIdentityCredentials/{fic}", handle: removeCredential },
];

function contextFor(appObjectId: string): string {
  return `applications('${appObjectId}')/federatedIdentityCredentials`;
}

function credentialsOf(call: Call, appObjectId: string): FederatedCredential[] {
  return FEDERATED_CREDENTIALS.in(call.world).by("app", appObjectId);
}

function credentialJson({ id, name, issuer, subject, audiences, description }: FederatedCredential): JsonObject {
  return { id, name, issuer, subject, audiences, description };
}

function listCredentials(call: Call): Answer {
  const { objectId } = applicationInPath(call);
  const listing: Listing = {
    type: "federatedIdentityCredential",
    context: contextFor(objectId),
    page: { usual: 100, most: 999 },
    service: "directory",
    filterBy: new Set(["id", "name", "issuer", "subject"]),
    orderBy: new Set(),
  };
  return list(call, listing, credentialsOf(call, objectId).map(credentialJson));
}

/** By id or by name. */
function credentialInPath(call: Call): FederatedCredential {
  const key = param(call, "fic");
  const credential = credentialsOf(call, applicationInPath(call).objectId).find(
    ({ id, name }) => id === key || name === key,
  );
  if (credential === undefined) throw missingObject(key);
  return credential;
}

function readCredential(call: Call): Answer {
  const credential = credentialInPath(call);
  const shown = select(credentialJson(credential), selectionOf(call, "federatedIdentityCredential"));
  return found(call, `${contextFor(credential.appObjectId)}/$entity`, shown);
}

function addCredential(call: Call): Answer {
  const { objectId } = applicationInPath(call);
  checkMayChange(call, objectId);
  const body = bodyObject(call);
  checkEntity("federatedIdentityCredential", body);
  const missing = NEEDED.find((name) => body[name] == null);
  if (missing !== undefined) {
    throw requestRefused(`A value is required for property '${missing}' of resource 'FederatedIdentityCredential'.`);
  }
  if (credentialsOf(call, objectId).length >= MOST) throw tooMany();
  const { random, clock } = call.world;
  const blank = { id: random.guid(), appObjectId: objectId, name: "", issuer: "", subject: "" };
  const credential = checked(
    call,
    filled({ ...blank, audiences: [], description: null, createdAt: clock.now() }, body),
  );
  FEDERATED_CREDENTIALS.in(call.world).put(credential);
  const context = contextOf(call, `${contextFor(objectId)}/$entity`);
  return { status: 201, json: { "@odata.context": context, ...credentialJson(credential) } };
}

function tooMany(): GraphRefusal {
  const head = { status: 403, code: "Directory_QuotaExceeded" };
  return new GraphRefusal(head, `An application can have ${MOST} federated identity credentials at most.`);
}

function filled(credential: FederatedCredential, body: JsonObject): FederatedCredential {
  return {
    ...credential,
    name: textAt(body, "name") ?? credential.name,
    issuer: textAt(body, "issuer") ?? credential.issuer,
    subject: textAt(body, "subject") ?? credential.subject,
    audiences: body["audiences"] === undefined ? credential.audiences : textsAt(body, "audiences"),
    description: textAt(body, "description") ?? credential.description,
  };
}

function checked(call: Call, credential: FederatedCredential): FederatedCredential {
  const { name, issuer, subject, audiences } = credential;
  const isBad = {
    name: !/^[\w-]{3,120}$/.test(name),
    issuer: URL.parse(issuer) === null || issuer.length > 600,
    subject: subject === "" || subject.length > 600,
    audiences: audiences.length !== 1,
  };
  for (const [property, bad] of Object.entries(isBad)) {
    if (bad)
      throw requestRefused(
        `Invalid value specified for property '${property}' of resource 'FederatedIdentityCredential'.`,
      );
  }
  checkUnique(call, credential);
  return credential;
}

/** No two of an app have the same name, or the same issuer and subject. */
function checkUnique(call: Call, { id, appObjectId, name, issuer, subject }: FederatedCredential): void {
  const others = credentialsOf(call, appObjectId).filter((other) => other.id !== id);
  const twin = others.find((other) => other.name === name || (other.issuer === issuer && other.subject === subject));
  if (twin === undefined) return;
  const what = twin.name === name ? `name '${name}'` : "the same issuer and subject";
  throw new GraphRefusal(
    { status: 409, code: "Request_MultipleObjectsWithSameKeyValue" },
    `FederatedIdentityCredential with ${what} already exists.`,
  );
}

function changeCredential(call: Call): Answer {
  const credential = credentialInPath(call);
  checkMayChange(call, credential.appObjectId);
  const body = bodyObject(call);
  checkEntity("federatedIdentityCredential", body);
  if ("name" in body && body["name"] !== credential.name) {
    throw requestRefused("Property 'name' is read-only and cannot be changed.");
  }
  FEDERATED_CREDENTIALS.in(call.world).put(checked(call, filled(credential, body)));
  return NO_CONTENT;
}

function removeCredential(call: Call): Answer {
  const credential = credentialInPath(call);
  checkMayChange(call, credential.appObjectId);
  FEDERATED_CREDENTIALS.in(call.world).remove(credential.id);
  return NO_CONTENT;
}
