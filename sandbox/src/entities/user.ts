import type { JsonObject } from "../kernel/json.ts";
import { textAt, textsAt } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";

export interface UserRecord {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly accountEnabled: boolean;
  readonly createdAt: number;
  /** Holds a licence with Microsoft Teams. */
  readonly teams: boolean;
  /** Has an Exchange Online mailbox. */
  readonly mailbox: boolean;
  readonly photo: boolean;
  /** Windows name. */
  readonly timeZone: string;
  readonly password: string | null;
  /** Sign-ins before this instant no longer count; absent while none were revoked. */
  readonly sessionsValidFrom?: number;
  /** Object id of the manager. */
  readonly managerId?: string;
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

export const USERS = defineTable<UserRecord, "upn" | "mail" | "alias" | "manager">({
  name: "users",
  tracked: true,
  key: (row) => row.id,
  indexes: {
    upn: (row) => row.userPrincipalName.toLowerCase(),
    mail: (row) => row.mail?.toLowerCase(),
    alias: aliasesOf,
    manager: (row) => row.managerId,
  },
});

/** By object id or user principal name. */
export function findUser(world: World, key: string): UserRecord | undefined {
  const text = key.toLowerCase();
  return USERS.in(world).get(text) ?? USERS.in(world).by("upn", text)[0];
}

/** Whoever receives mail at this address. */
export function userAtAddress(world: World, address: string): UserRecord | undefined {
  const text = address.toLowerCase();
  const users = USERS.in(world);
  return users.by("mail", text)[0] ?? users.by("upn", text)[0] ?? users.by("alias", text)[0];
}

/** Every address of the person besides `mail`, without its `smtp:`. */
function aliasesOf(user: UserRecord): string[] {
  const addresses = textsAt(user.more, "proxyAddresses").map((address) => address.toLowerCase());
  return addresses.filter((address) => address.startsWith("smtp:")).map((address) => address.slice("smtp:".length));
}

export function addressOf(user: Pick<UserRecord, "mail" | "userPrincipalName">): string {
  return user.mail ?? user.userPrincipalName;
}

export function isGuest(user: UserRecord): boolean {
  return textAt(user.more, "userType") === "Guest";
}
