import { createHash } from "node:crypto";
import { DRIVE_ITEMS, type DriveItemRecord } from "../../../entities/files/drive-item.ts";
import { numberAt, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { readOpaque, writeOpaque } from "../../protocol/opaque.ts";

/** Where files are taken from without an access token, below the origin they were asked for at. */
export const DOWNLOADS = "/_drive/downloads/";
const LIFETIME_MS = 3_600_000;

/** An address that gives the file to whoever has it, for an hour. */
export function downloadUrl(world: World, item: DriveItemRecord, origin: string): string {
  const until = world.clock.now() + LIFETIME_MS;
  return `${origin}${DOWNLOADS}${writeOpaque({ id: item.id, until, proof: proofOf(item, until) })}`;
}

function proofOf({ id, eTag }: DriveItemRecord, until: number): string {
  return createHash("sha256").update(`download ${id} ${eTag} ${until}`).digest("base64url").slice(0, 24);
}

/** The file behind such an address; undefined once the hour or the file is gone. */
export function downloadedItem(world: World, token: string): DriveItemRecord | undefined {
  const ticket = readOpaque(token);
  const until = numberAt(ticket, "until") ?? 0;
  const item = DRIVE_ITEMS.in(world).get(textAt(ticket, "id") ?? "");
  if (item === undefined || until <= world.clock.now()) return undefined;
  return textAt(ticket, "proof") === proofOf(item, until) ? item : undefined;
}
