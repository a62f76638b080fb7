import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { hostsById } from "../hosts/store.ts";
import { allRooms } from "../premises/store.ts";
import type { WholeService } from "./contract.ts";

/** Refuses hosts and rooms that there are not. What the service had `before` may stay named, though it is archived by now. */
export async function refuseUnknownNames(
  tx: Transaction,
  service: WholeService,
  before?: Pick<WholeService, "rooms">,
): Promise<void> {
  const hosts = new Set((await hostsById(tx, service.hosts)).map(({ id }) => id));
  const rooms = new Set([...(await allRooms(tx)).map(({ id }) => id), ...(before?.rooms ?? [])]);
  refuseUnknown("hosts", service.hosts, hosts);
  refuseUnknown("rooms", service.rooms, rooms);
}

function refuseUnknown(field: "hosts" | "rooms", named: readonly string[], known: ReadonlySet<string>): void {
  const place = named.findIndex((id) => !known.has(id));
  if (place === -1) return;
  throw new Failure("invalid-input", `There is no such ${field === "hosts" ? "host" : "room"}.`, {
    field: `${field}.${place}`,
    reason: `${field}-unknown`,
    cure: `List them with GET /api/${field}.`,
  });
}
