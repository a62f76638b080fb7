import { generateKeyPairSync } from "node:crypto";
import { type AppRecord, APPS, type Certificate, type Secret } from "../../entities/app.ts";
import { readCertificate } from "../../entra/client/read-certificate.ts";
import { makeSecret } from "../../entra/apps/registration.ts";
import { makeCertificate } from "../../kernel/certificates.ts";
import { type JsonObject, numberAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { appIn } from "./app-in.ts";
import { appJson } from "./app-json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";

/** The page "Certificates & secrets" of the portal. */
export const appCredentialControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/certificates", handle: makeKeyPair },
  { method: "POST", template: "/_control/apps/{clientId}/secrets", handle: addSecret },
  { method: "POST", template: "/_control/apps/{clientId}/secrets/{secret}/expire", handle: expireSecret },
  { method: "DELETE", template: "/_control/apps/{clientId}/secrets/{secret}", handle: removeSecret },
  { method: "POST", template: "/_control/apps/{clientId}/certificates", handle: addCertificate },
  { method: "DELETE", template: "/_control/apps/{clientId}/certificates/{certificate}", handle: removeCertificate },
];

const DAY = 86_400_000;

export function newSecret(world: World, wish: JsonObject): Secret {
  return makeSecret(world, {
    value: textAt(wish, "value"),
    displayName: textAt(wish, "displayName"),
    endsAt: world.clock.now() + (numberAt(wish, "expiresInDays") ?? 180) * DAY,
  });
}

/** Like the portal: the value is told when it is made, and never again. */
export function shownOnce(secret: Secret | undefined): object {
  return secret === undefined ? {} : { secretId: secret.id, secret: secret.value };
}

export function newCertificate(world: World, pem: string): Certificate {
  try {
    return readCertificate(world, pem);
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

function keep(call: ControlCall, app: AppRecord): object {
  const { world } = call.house;
  return appJson(world, APPS.in(world).put(app));
}

function addSecret(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const secret = newSecret(call.house.world, call.body);
  return { status: 201, json: { ...keep(call, { ...app, secrets: [...app.secrets, secret] }), ...shownOnce(secret) } };
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
  return ok(keep(call, { ...app, secrets: [...others, secret] }));
}

function removeSecret(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const gone = secretIn(call, app);
  keep(call, { ...app, secrets: app.secrets.filter(({ id }) => id !== gone.id) });
  return { status: 204 };
}

function addCertificate(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const certificate = newCertificate(call.house.world, needed(call.body, "certificate"));
  const json = keep(call, { ...app, certificates: [...app.certificates, certificate] });
  return { status: 201, json: { ...json, certificateId: certificate.id } };
}

function removeCertificate(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const gone = paramOf(call, "certificate");
  if (!app.certificates.some(({ id }) => id === gone))
    throw new ControlRefusal(404, `There is no certificate "${gone}".`);
  keep(call, { ...app, certificates: app.certificates.filter(({ id }) => id !== gone) });
  return { status: 204 };
}
