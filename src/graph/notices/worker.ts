import { createPrivateKey, type KeyObject } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { openContent } from "./open-content.ts";

/** What the pool asks of this thread at once: all for the same key. */
const Portion = z.object({
  privateKeyPem: z.string(),
  contents: z.array(z.object({ data: z.string(), dataKey: z.string(), dataSignature: z.string() })),
});

// To read a key takes longer than to use it.
const keys = new Map<string, KeyObject>();

parentPort?.on("message", (message: unknown) => {
  const { privateKeyPem, contents } = Portion.parse(message);
  const key = keyFor(privateKeyPem);
  const opened = contents.map((content) => openContent(key, content));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(opened);
});

function keyFor(pem: string): KeyObject {
  const known = keys.get(pem);
  if (known !== undefined) return known;
  const key = createPrivateKey(pem);
  keys.set(pem, key);
  return key;
}
