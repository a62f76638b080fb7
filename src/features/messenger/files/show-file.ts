import type { Context } from "../../../context.ts";
import type { ChatFile } from "./contract.ts";
import { findFile, type WantedFile } from "./find-file.ts";

/** What a file that hangs on a message is called, and how large it is; a Failure where Microsoft does not hand it out. */
export async function showFile(ctx: Context, wanted: WantedFile, signal: AbortSignal): Promise<ChatFile> {
  const { name, bytes } = await findFile(ctx, wanted, signal);
  return { name, ...(bytes !== undefined && { bytes }) };
}
