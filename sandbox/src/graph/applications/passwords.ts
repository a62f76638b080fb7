import { APPS, type Secret } from "../../entities/app.ts";
import { SERVICE_PRINCIPALS } from "../../entities/entra/principal.ts";
import { makeSecret } from "../../entra/apps/registration.ts";
import { instantOf } from "../../kernel/clock.ts";
import { type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import { requestRefused } from "../directory/refusal.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { checkAction } from "../protocol/schema.ts";
import { passwordJson } from "./application-json.ts";
import { applicationInPath, principalInPath } from "./in-path.ts";
import { checkMayChange } from "./ownership.ts";

/** Whose secrets they are, and how they are kept. */
interface Holder {
  readonly id: string;
  readonly secrets: readonly Secret[];
  readonly keep: (secrets: readonly Secret[]) => void;
}

const HOLDERS: readonly [string, string, (call: Call) => Holder][] = [
  ["/applications/{id}", "application", applicationHolder],
  ["/servicePrincipals/{id}", "servicePrincipal", principalHolder],
];

/** Secrets of apps and service principals. The value is told once, when it is made. */
export const passwords: readonly Route[] = HOLDERS.flatMap(([root, type, holderOf]): Route[] => [
  {
    method: "POST",
    template: `${root}/addPassword`,
    handle: (call) => addPassword(call, type, holderOf(call)),
  },
  {
    method: "POST",
    template: `${root}/removePassword`,
    handle: (call) => removePassword(call, type, holderOf(call)),
  },
]);

function applicationHolder(call: Call): Holder {
  const app = applicationInPath(call);
  const keep = (secrets: readonly Secret[]): void => void APPS.in(call.world).put({ ...app, secrets });
  return { id: app.objectId, secrets: app.secrets, keep };
}

function principalHolder(call: Call): Holder {
  const principal = principalInPath(call);
  const keep = (secrets: readonly Secret[]): void =>
    void SERVICE_PRINCIPALS.in(call.world).put({ ...principal, secrets });
  return { id: principal.id, secrets: principal.secrets, keep };
}

function addPassword(call: Call, type: string, holder: Holder): Answer {
  checkMayChange(call, holder.id);
  const body = call.body.length === 0 ? {} : checkAction(`${type}.addPassword`, bodyObject(call));
  const wish = objectAt(body, "passwordCredential") ?? {};
  const secret = makeSecret(call.world, {
    displayName: textAt(wish, "displayName"),
    startsAt: instantAt(wish, "startDateTime"),
    endsAt: instantAt(wish, "endDateTime"),
  });
  if (secret.endsAt <= secret.startsAt) throw requestRefused("Property 'endDateTime' must be after 'startDateTime'.");
  holder.keep([...holder.secrets, secret]);
  return found(call, "microsoft.graph.passwordCredential", { ...passwordJson(secret), secretText: secret.value });
}

function instantAt(wish: JsonObject, name: string): number | undefined {
  return instantOf(textAt(wish, name) ?? "");
}

function removePassword(call: Call, type: string, holder: Holder): Answer {
  checkMayChange(call, holder.id);
  const keyId = textAt(checkAction(`${type}.removePassword`, bodyObject(call)), "keyId");
  if (!holder.secrets.some(({ id }) => id === keyId)) throw requestRefused("No password credential found with keyId.");
  holder.keep(holder.secrets.filter(({ id }) => id !== keyId));
  return NO_CONTENT;
}
