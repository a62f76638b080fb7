import type { JsonObject } from "../../kernel/json.ts";
import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import { type UserRecord, userAtAddress } from "../user.ts";

/** A room that is booked by inviting it. */
export interface RoomRecord {
  readonly id: string;
  readonly displayName: string;
  readonly address: string;
  /** Windows name. */
  readonly timeZone: string;
  readonly createdAt: number;
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

export const ROOMS = defineTable<RoomRecord, "address">({
  name: "rooms",
  key: (row) => row.id,
  indexes: { address: (row) => row.address.toLowerCase() },
});

/** By object id or address; as its mailbox is kept, that of an account nobody signs in with. */
export function roomNamed(world: World, key: string): UserRecord | undefined {
  const text = key.toLowerCase();
  const room = ROOMS.in(world).get(text) ?? ROOMS.in(world).by("address", text)[0];
  return room === undefined ? undefined : accountOf(room);
}

function accountOf({ id, displayName, address, timeZone, createdAt }: RoomRecord): UserRecord {
  return {
    id,
    displayName,
    userPrincipalName: address,
    mail: address,
    accountEnabled: false,
    createdAt,
    teams: false,
    mailbox: true,
    photo: false,
    timeZone,
    password: null,
    more: {},
  };
}

/** Whoever gets invitations at this address: a person with a mailbox or a room. */
export function mailboxAtAddress(world: World, address: string): UserRecord | undefined {
  const person = userAtAddress(world, address);
  if (person !== undefined) return person.mailbox ? person : undefined;
  return roomNamed(world, address);
}
