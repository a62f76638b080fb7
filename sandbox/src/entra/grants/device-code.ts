import { isPublicClient } from "../../entities/app.ts";
import {
  DEVICE_CODE_SECONDS,
  DEVICE_CODES,
  type DeviceCode,
  POLLING_SECONDS,
} from "../../entities/entra/device-code.ts";
import { checkAudience, required } from "../call.ts";
import { EntraRefusal } from "../refusal.ts";
import { readScopes } from "../permissions/scopes.ts";
import { answerTokens } from "./answer-tokens.ts";
import type { GrantRequest, TokenAnswer } from "./grant.ts";

/** A device asks whether somebody has typed its code yet. */
export async function grantByDeviceCode(request: GrantRequest): Promise<TokenAnswer> {
  const { call, client } = request;
  checkAudience(call, client.app);
  if (client.proof === "0" && !isPublicClient(client.app)) throw new EntraRefusal(7000218);
  const waiting = waitingDevice(request);
  const now = call.world.clock.now();
  const hurries = waiting.polledAt !== null && now < waiting.polledAt + POLLING_SECONDS * 1000;
  const { decision } = DEVICE_CODES.in(call.world).put({ ...waiting, polledAt: now });
  if (decision === "declined") throw new EntraRefusal(65004).with({ error: "authorization_declined" });
  if (decision === "redeemed") throw new EntraRefusal(54005);
  if (decision === "pending") throw new EntraRefusal(70016).with(hurries ? { error: "slow_down" } : {});
  DEVICE_CODES.in(call.world).put({ ...waiting, polledAt: now, decision: "redeemed" });
  const { scope } = waiting;
  const wishes = readScopes(call, scope);
  return answerTokens(request, { authentication: decision, platform: "publicClient", wishes, scope, nonce: null });
}

function waitingDevice({ call: { world, form }, client }: GrantRequest): DeviceCode {
  const code = form.get("device_code") ?? form.get("code") ?? required(form, "device_code");
  const waiting = DEVICE_CODES.in(world).get(code);
  if (waiting === undefined || waiting.clientId !== client.app.clientId) throw new EntraRefusal(70018);
  if (waiting.issuedAt + DEVICE_CODE_SECONDS * 1000 <= world.clock.now()) throw new EntraRefusal(70019);
  return waiting;
}
