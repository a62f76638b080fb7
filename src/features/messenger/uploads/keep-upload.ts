import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { contentTypeOf, TELLING } from "../../../kernel/outside/content-type.ts";
import { cleanName } from "../content/names.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { fileName } from "../files/rules.ts";
import { PICTURES_TOGETHER } from "./catalog.ts";
import type { ChatUpload, UploadWish } from "./contract.ts";
import { addressOf, sized } from "./rules.ts";
import { deleteUpload, insertUpload, setArrived, unsentBy } from "./store.ts";

/** Whoever uploads more writes nothing. */
const MOST = 60;

interface Upload {
  readonly conversation: string;
  readonly wish: UploadWish;
  readonly file: Readable;
}

/** Keeps what is to go along with a message until it is written, or a day is over. What it is tells by its bytes alone. */
export async function keepUpload(ctx: Context, { conversation, wish, file }: Upload): Promise<ChatUpload> {
  const name = fileName(cleanName(wish.name));
  const id = ctx.random.uuid();
  await ctx.transaction(async (tx) => {
    await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    if ((await unsentBy(tx, ctx.actor)) >= MOST) throw tooMany();
    const row = { id, conversation_id: conversation, name, uploaded_by: ctx.actor, created_at: ctx.clock.now() };
    await insertUpload(tx, row);
  });
  const { bytes, type, inline } = await stored(ctx, id, sized(file, name));
  const isPicture = inline && wish.as !== "file" && bytes <= PICTURES_TOGETHER;
  const kind = isPicture ? "picture" : "file";
  await ctx.transaction((tx) => setArrived(tx, id, { type, bytes, kind }));
  return { id, name, type, bytes, kind };
}

async function stored(ctx: Context, id: string, content: AsyncIterable<Uint8Array>) {
  const address = addressOf({ organisation_id: ctx.organisation, id });
  try {
    const { bytes } = await ctx.storage.put(address, content);
    const head = await buffer(await ctx.storage.read(address, { start: 0, end: TELLING - 1 }));
    return { bytes, ...(await contentTypeOf(head)) };
  } catch (error) {
    // Where this is not reached, the sweep finds what is left.
    await ctx.storage.remove(address);
    await ctx.transaction((tx) => deleteUpload(tx, { id }));
    throw error;
  }
}

function tooMany(): Failure {
  return new Failure("too-many-requests", "Too much was uploaded here that went along with no message.", {
    reason: "too-many-uploads",
    cure: "Send what you attached, or remove it, and try again.",
    retryAfter: 3600,
  });
}
