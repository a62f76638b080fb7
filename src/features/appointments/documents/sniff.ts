import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileTypeFromStream } from "file-type";
import { contentTypeOf, TELLING } from "../../../kernel/outside/content-type.ts";
import type { Storage } from "../../../kernel/storage/storage.ts";

/** The content type of a stored file by what it holds. What is packed, as office documents are, tells only further in. */
export async function sniff(storage: Storage, address: string): Promise<string> {
  const whole = await storage.read(address);
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's own stream, under the browser's name
    const known = await fileTypeFromStream(Readable.toWeb(whole) as ReadableStream<Uint8Array>);
    if (known !== undefined) return known.mime;
  } finally {
    whole.destroy();
  }
  const head = await buffer(await storage.read(address, { start: 0, end: TELLING - 1 }));
  return (await contentTypeOf(head)).type;
}
