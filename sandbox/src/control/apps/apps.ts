import { type AppRecord, APPS, type CloudName } from "../../entities/app.ts";
import { ACCESS_RULES, type AccessRule, accessRuleKey } from "../../entities/entra/access-rule.ts";
import { SERVICE_PRINCIPALS } from "../../entities/entra/principal.ts";
import { isCloudName } from "../../entra/clouds.ts";
import { registerApp, registerPrincipal, removeApp } from "../../entra/apps/registration.ts";
import { flagAt, type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import { giveConsent } from "./app-consent.ts";
import { newCertificate, newSecret, shownOnce } from "./app-credentials.ts";
import { appIn } from "./app-in.ts";
import { appJson } from "./app-json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";

/** What an administrator does to app registrations in the portal. */
export const appControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/apps", handle: createApp },
  {
    method: "GET",
    template: "/_control/apps/{clientId}",
    handle: (call) => ok(appJson(call.house.world, appIn(call))),
  },
  { method: "PATCH", template: "/_control/apps/{clientId}", handle: changeApp },
  { method: "DELETE", template: "/_control/apps/{clientId}", handle: deleteApp },
];

function createApp(call: ControlCall): ControlAnswer {
  const { body } = call;
  const { world } = call.house;
  const secret = objectAt(body, "secret");
  const certificate = textAt(body, "certificate");
  const secrets = secret === undefined ? [] : [newSecret(world, secret)];
  const app = registerApp(world, {
    displayName: needed(body, "displayName"),
    clientId: textAt(body, "clientId"),
    cloud: cloudIn(body),
    secrets,
    certificates: certificate === undefined ? [] : [newCertificate(world, certificate)],
    more: objectAt(body, "application") ?? {},
  });
  registerPrincipal(world, app);
  giveConsent(world, app, body);
  return { status: 201, json: { ...appJson(world, app), ...shownOnce(secrets[0]) } };
}

function cloudIn(body: JsonObject): CloudName {
  const name = textAt(body, "cloud") ?? "global";
  if (isCloudName(name)) return name;
  throw new ControlRefusal(400, `There is no cloud "${name}"; there are global, usgov and china.`);
}

function changeApp(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const { world } = call.house;
  const { body } = call;
  const changed = APPS.in(world).put({
    ...app,
    displayName: textAt(body, "displayName") ?? app.displayName,
    more: { ...app.more, ...objectAt(body, "application") },
  });
  const principal = registerPrincipal(world, changed);
  const accountEnabled = flagAt(body, "enabled") ?? principal.accountEnabled;
  SERVICE_PRINCIPALS.in(world).put({ ...principal, accountEnabled, displayName: changed.displayName });
  setBlocked(call, changed);
  giveConsent(world, changed, body);
  return ok(appJson(world, changed));
}

function setBlocked({ house: { world }, body }: ControlCall, app: AppRecord): void {
  const blocked = flagAt(body, "blocked");
  const rule: AccessRule = { target: { kind: "app", id: app.clientId }, control: "block" };
  if (blocked === true) ACCESS_RULES.in(world).put(rule);
  if (blocked === false) ACCESS_RULES.in(world).remove(accessRuleKey(rule));
}

function deleteApp(call: ControlCall): ControlAnswer {
  removeApp(call.house.world, appIn(call));
  return { status: 204 };
}
