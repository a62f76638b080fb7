import type { AppRecord } from "../entities/app.ts";
import { isRuled } from "../entities/entra/access-rule.ts";
import type { World } from "../world.ts";
import { EntraRefusal } from "./refusal.ts";

interface Visit {
  readonly app: AppRecord;
  readonly userId: string;
  /** Whether they signed in with a second factor. */
  readonly mfa: boolean;
}

const CLAIMS = JSON.stringify({ access_token: { capolids: { essential: true, values: ["c1"] } } });

/** Refuses what the conditional access policies forbid: an app or a person that is blocked, a second factor that is missing. */
export function checkAccess(world: World, { app, userId, mfa }: Visit): void {
  const targets = [
    { kind: "app", id: app.clientId },
    { kind: "user", id: userId },
  ] as const;
  if (targets.some((target) => isRuled(world, { target, control: "block" }))) throw blocked();
  if (!mfa && needsSecondFactor(world, { app, userId })) {
    throw new EntraRefusal(50076, app.clientId).with({ claims: CLAIMS });
  }
}

/** Refuses an app that is blocked when it asks for itself. */
export function checkAppAccess(world: World, app: AppRecord): void {
  if (isRuled(world, { target: { kind: "app", id: app.clientId }, control: "block" })) throw blocked();
}

export function needsSecondFactor(world: World, { app, userId }: Omit<Visit, "mfa">): boolean {
  return (
    isRuled(world, { target: { kind: "app", id: app.clientId }, control: "mfa" }) ||
    isRuled(world, { target: { kind: "user", id: userId }, control: "mfa" })
  );
}

function blocked(): EntraRefusal {
  return new EntraRefusal(53003).with({ claims: CLAIMS });
}
