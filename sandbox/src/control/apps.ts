import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { type AppRecord, APPS, type Certificate, type Secret } from "../entities/app.ts";
import { makeCertificate, thumbprint } from "../kernel/certificates.ts";
import { flagAt, type JsonObject, numberAt, objectAt, textAt, textsAt } from "../kernel/json.ts";
import type { World } from "../world.ts";
import { appJson } from "./app-json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "./call.ts";
import { ControlRefusal } from "./refusal.ts";

/** What an administrator does to app registrations in the portal. */
export const appControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/certificates", handle: makeKeyPair },
  { method: "POST", template: "/_control/apps", handle: createApp },
  { method: "GET", template: "/_control/apps/{clientId}", handle: (call) => ok(appJson(appIn(call))) },
  { method: "PATCH", template: "/_control/apps/{clientId}", handle: changeApp },
  { method: "DELETE", template: "/_control/apps/{clientId}", handle: deleteApp },
  { method: "POST", template: "/_control/apps/{clientId}/secrets", handle: addSecret },
  { method: "POST", template: "/_control/apps/{clientId}/secrets/{secret}/expire", handle: expireSecret },
  { method: "DELETE", template: "/_control/apps/{clientId}/secrets/{secret}", handle: removeSecret },
  { method: "POST", template: "/_control/apps/{clientId}/certificates", handle: addCertificate },
  { method: "DELETE", template: "/_control/apps/{clientId}/certificates/{certificate}", handle: removeCertificate },
  { method: "POST", template: "/_control/apps/{clientId}/roles", handle: grantRoles },
  { method: "DELETE", template: "/_control/apps/{clientId}/roles/{role}", handle: revokeRole },
];

const DAY = 86_400_000;

function appIn(call: ControlCall): AppRecord {
  const id = paramOf(call, "clientId").toLowerCase();
  const app = APPS.in(call.house.world).get(id);
  if (app === undefined) throw new ControlRefusal(404, `There is no app "${id}".`);
  return app;
}

function keep(call: ControlCall, app: AppRecord): AppRecord {
  return APPS.in(call.house.world).put(app);
}

function createApp(call: ControlCall): ControlAnswer {
  const { body } = call;
  const { world } = call.house;
  const { random, clock } = world;
  const displayName = needed(body, "displayName");
  const secret = objectAt(body, "secret");
  const certificate = textAt(body, "certificate");
  const secrets = secret === undefined ? [] : [newSecret(world, secret)];
  const app = keep(call, {
    clientId: textAt(body, "clientId")?.toLowerCase() ?? random.guid(),
    objectId: random.guid(),
    servicePrincipalId: random.guid(),
    displayName,
    enabled: true,
    blocked: false,
    createdAt: clock.now(),
    secrets,
    certificates: certificate === undefined ? [] : [readCertificate(world, certificate)],
    roles: textsAt(body, "roles"),
    scopes: textsAt(body, "scopes"),
  });
  return { status: 201, json: { ...appJson(app), ...shownOnce(secrets[0]) } };
}

function newSecret(world: World, wish: JsonObject): Secret {
  const now = world.clock.now();
  return {
    id: world.random.guid(),
    value:
      textAt(wish, "value") ??
      `${world.random.bytes(3).toString("base64url").slice(0, 3)}8Q~${world.random.bytes(26).toString("base64url")}`,
    displayName: textAt(wish, "displayName") ?? "",
    startsAt: now,
    endsAt: now + (numberAt(wish, "expiresInDays") ?? 180) * DAY,
  };
}

/** Like the portal: the value is told when it is made, and never again. */
function shownOnce(secret: Secret | undefined): object {
  return secret === undefined ? {} : { secretId: secret.id, secret: secret.value };
}

function readCertificate(world: World, pem: string): Certificate {
  const certificate = parsed(pem);
  return {
    id: world.random.guid(),
    pem,
    sha1: thumbprint(certificate.raw, "sha1"),
    sha256: thumbprint(certificate.raw, "sha256"),
    startsAt: certificate.validFromDate.getTime(),
    endsAt: certificate.validToDate.getTime(),
  };
}

function parsed(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ControlRefusal(400, `"certificate" is no X.509 certificate in PEM: ${reason}`);
  }
}

/** A key pair with a self-signed certificate, for whoever has no tool at hand to make one. */
function makeKeyPair({ house: { world }, body }: ControlCall): ControlAnswer {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const from = world.clock.now() - DAY;
  const certificate = makeCertificate({
    name: needed(body, "displayName"),
    keys,
    from,
    days: numberAt(body, "days") ?? 365,
  });
  return { status: 201, json: { certificate, privateKey: keys.privateKey.export({ type: "pkcs8", format: "pem" }) } };
}

function changeApp(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const { body } = call;
  return ok(
    appJson(
      keep(call, {
        ...app,
        displayName: textAt(body, "displayName") ?? app.displayName,
        enabled: flagAt(body, "enabled") ?? app.enabled,
        blocked: flagAt(body, "blocked") ?? app.blocked,
        roles: body["roles"] === undefined ? app.roles : textsAt(body, "roles"),
        scopes: body["scopes"] === undefined ? app.scopes : textsAt(body, "scopes"),
      }),
    ),
  );
}

function deleteApp(call: ControlCall): ControlAnswer {
  APPS.in(call.house.world).remove(appIn(call).clientId);
  return { status: 204 };
}

function addSecret(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const secret = newSecret(call.house.world, call.body);
  const changed = keep(call, { ...app, secrets: [...app.secrets, secret] });
  return { status: 201, json: { ...appJson(changed), ...shownOnce(secret) } };
}

function secretIn(call: ControlCall, app: AppRecord): Secret {
  const id = paramOf(call, "secret");
  const secret = app.secrets.find((known) => known.id === id);
  if (secret === undefined) throw new ControlRefusal(404, `The app "${app.displayName}" has no secret "${id}".`);
  return secret;
}

function expireSecret(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const secret = { ...secretIn(call, app), endsAt: call.house.world.clock.now() };
  const others = app.secrets.filter(({ id }) => id !== secret.id);
  return ok(appJson(keep(call, { ...app, secrets: [...others, secret] })));
}

function removeSecret(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const gone = secretIn(call, app);
  keep(call, { ...app, secrets: app.secrets.filter(({ id }) => id !== gone.id) });
  return { status: 204 };
}

function addCertificate(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const certificate = readCertificate(call.house.world, needed(call.body, "certificate"));
  const changed = keep(call, { ...app, certificates: [...app.certificates, certificate] });
  return { status: 201, json: { ...appJson(changed), certificateId: certificate.id } };
}

function removeCertificate(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const gone = paramOf(call, "certificate");
  if (!app.certificates.some(({ id }) => id === gone))
    throw new ControlRefusal(404, `There is no certificate "${gone}".`);
  keep(call, { ...app, certificates: app.certificates.filter(({ id }) => id !== gone) });
  return { status: 204 };
}

function grantRoles(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const roles = textsAt(call.body, "roles");
  if (roles.length === 0) throw new ControlRefusal(400, 'The body needs "roles", a list of application permissions.');
  return ok(appJson(keep(call, { ...app, roles: [...new Set([...app.roles, ...roles])] })));
}

function revokeRole(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const gone = paramOf(call, "role").toLowerCase();
  return ok(appJson(keep(call, { ...app, roles: app.roles.filter((role) => role.toLowerCase() !== gone) })));
}
