import { createPrivateKey, type KeyObject } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { openContent } from "./open-content.ts";

/** What the pool asks of this thread at once. */
const Tasks = z.array(
  z.object({
    privateKeyPem: z.string(),
    content: z.object({ data: z.string(), dataKey: z.string(), dataSignature: z.string() }),
  }),
);

// To read a key takes longer than to use it.
const keys = new Map<string, KeyObject>();

parentPort?.on("message", (message: unknown) => {
  const opened = Tasks.parse(message).map(({ privateKeyPem, content }) => openContent(keyFor(privateKeyPem), content));
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
