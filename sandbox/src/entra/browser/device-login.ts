import type { Authentication } from "../../entities/entra/authorization-code.ts";
import { DEVICE_CODE_SECONDS, DEVICE_CODES, type DeviceCode } from "../../entities/entra/device-code.ts";
import type { Reply } from "../../kernel/http.ts";
import { visitorOf } from "../authorize/visitor.ts";
import type { EntraCall } from "../call.ts";
import { registeredApp } from "../client/client.ts";
import { checkMayConsent, consentForOne, missingPermissions } from "../permissions/organisation-consent.ts";
import { deviceCodePage, deviceConfirmPage, deviceDonePage } from "../pages/device.ts";
import { signInPage } from "../pages/sign-in.ts";
import { readScopes } from "../permissions/scopes.ts";
import { sessionOf } from "./session.ts";

/** Where somebody types the code that a device shows, and says whether it may sign in as them. */
export function deviceLogin(call: EntraCall): Reply {
  const code = (call.form.get("user_code") ?? call.query.get("user_code") ?? "").trim().toUpperCase();
  if (code === "") return deviceCodePage(call.world);
  const waiting = waitingFor(call, code);
  if (waiting === undefined) {
    return deviceCodePage(call.world, "That code is not right, or it is too old. Check it on your device.");
  }
  const authentication = sessionOf(call)?.authentication;
  if (authentication === undefined) return signInPage(call, { next: `/devicelogin?user_code=${code}` });
  return decide(call, waiting, authentication);
}

function waitingFor({ world }: EntraCall, userCode: string): DeviceCode | undefined {
  const now = world.clock.now();
  return DEVICE_CODES.in(world)
    .by("userCode", userCode)
    .find(({ decision, issuedAt }) => decision === "pending" && issuedAt + DEVICE_CODE_SECONDS * 1000 > now);
}

function decide(call: EntraCall, waiting: DeviceCode, authentication: Authentication): Reply {
  const { world } = call;
  const app = registeredApp(call, waiting.clientId);
  const user = visitorOf(call, app, authentication);
  const wishes = readScopes(call, waiting.scope);
  const permissions = missingPermissions(world, app, { userId: user.id, wishes });
  checkMayConsent(world, app, { userId: user.id, permissions });
  const decision = call.form.get("decision");
  if (decision === "cancel") {
    DEVICE_CODES.in(world).put({ ...waiting, decision: "declined" });
    return deviceDonePage(world, "You declined. You may close this window.");
  }
  if (decision !== "accept") {
    return deviceConfirmPage(world, { app, user, openid: wishes.openid, permissions, userCode: waiting.userCode });
  }
  consentForOne(world, app, { userId: user.id, permissions });
  DEVICE_CODES.in(world).put({ ...waiting, decision: authentication });
  return deviceDonePage(world, `You have signed in to ${app.displayName} on your device. You may close this window.`);
}
