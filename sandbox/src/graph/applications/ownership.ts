import { APP_OWNERS } from "../../entities/entra/app-owner.ts";
import { isAdministrator } from "../../entities/entra/administrator.ts";
import { notAllowed } from "../directory/refusal.ts";
import type { Call } from "../protocol/call.ts";

const FOR_ANY = ["Application.ReadWrite.All", "Directory.ReadWrite.All"];

/** Apps that may change only their own, and people who are no administrators, change what they own. */
export function checkMayChange(call: Call, objectId: string): void {
  const { caller, world } = call;
  const mayAny =
    caller.userId === null
      ? FOR_ANY.some((name) => caller.permissions.has(name))
      : isAdministrator(world, caller.userId);
  if (mayAny || ownersOf(call, objectId).includes(caller.principalId)) return;
  throw notAllowed();
}

/** Consent is an administrator's; apps need no more than the permission. */
export function checkMayConsent({ caller, world }: Call): void {
  if (caller.userId !== null && !isAdministrator(world, caller.userId)) throw notAllowed();
}

export function ownersOf({ world }: Pick<Call, "world">, objectId: string): string[] {
  return APP_OWNERS.in(world)
    .by("object", objectId)
    .map(({ ownerId }) => ownerId);
}

/** Whoever makes an app owns it. */
export function ownAsCaller({ world, caller }: Call, objectId: string): void {
  APP_OWNERS.in(world).put({ objectId, ownerId: caller.principalId });
}
