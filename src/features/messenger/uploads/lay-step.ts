import type { Context } from "../../../context.ts";
import { type ChannelAddress, GraphError, type GraphClient } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type Lease, stillHeld } from "../../../kernel/lease/lease.ts";
import { changeUpload, type UploadRow } from "./store.ts";

/** Who sends what waits in a conversation. */
export interface Sender {
  readonly lease: Lease;
  readonly signal: AbortSignal;
  /** Where the conversation is one. */
  readonly channel: ChannelAddress | undefined;
}

/** A file on its way into somebody's OneDrive, or into a channel's files. */
export interface Laying extends Sender {
  readonly graph: GraphClient;
  readonly upload: UploadRow;
}

/** Whoever wrote the message took it back while it was on its way. */
export class TakenBack extends Error {
  override readonly name = "TakenBack";
}

/** Notes how far a file came. Throws `TakenBack` where nobody wants it any more. */
export async function keep(
  ctx: Context,
  { lease, upload }: Pick<Laying, "lease" | "upload">,
  change: Parameters<typeof changeUpload>[2],
): Promise<UploadRow> {
  const isWanted = await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    return changeUpload(tx, upload.id, change);
  });
  if (!isWanted) throw new TakenBack();
  return { ...upload, ...change };
}

interface Words {
  readonly reason: string;
  readonly sentence: (name: string) => string;
  readonly cure: string;
}

/** What each refusal of a file means to whoever sends it. */
export type Refusals = Readonly<Record<number, Words | undefined>>;

/** Says of a file why Microsoft refuses it; what passes by itself, and what is not known here, stays as it is. */
export async function inFileWords<T>(name: string, refusals: Refusals, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const words = error instanceof GraphError ? refusals[error.status] : undefined;
    if (words === undefined) throw error;
    const { reason, sentence, cure } = words;
    throw new Failure("upstream-refused", sentence(name), { reason, cure, cause: error });
  }
}
