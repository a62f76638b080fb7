import type { UserRecord } from "../../entities/user.ts";

/** Whether the person's sessions were revoked after that sign-in, or their password changed. */
export function isRevoked({ sessionsValidFrom = 0 }: UserRecord, signedInAt: number): boolean {
  return signedInAt < sessionsValidFrom;
}
