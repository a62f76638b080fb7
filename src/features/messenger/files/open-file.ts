import type { Context } from "../../../context.ts";
import { openDriveItem } from "../../../graph/index.ts";
import { fileHeaders } from "../../../kernel/outside/content-type.ts";
import { inWords } from "../../connection/index.ts";
import { asToldHere, findFile, type WantedFile } from "./find-file.ts";
import { fileName } from "./rules.ts";

/** Whatever it says it is, it is only ever saved. */
const SAVED = { type: "application/octet-stream", inline: false };

/** A file that hangs on a message, as it comes from OneDrive. */
export async function openFile(ctx: Context, wanted: WantedFile, signal: AbortSignal) {
  const { graph, at, name } = await findFile(ctx, wanted, signal);
  const { body } = await inWords(() => asToldHere(() => openDriveItem(graph, at, { signal })));
  const { "content-type": type = "", ...headers } = fileHeaders(SAVED, fileName(name));
  return { status: 200, headers: { ...headers, "cache-control": "private, no-store" }, stream: { type, from: body } };
}
