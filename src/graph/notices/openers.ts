import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Closed, EncryptedContent } from "./open-content.ts";

/** Threads that open what Microsoft sent encrypted, so that nothing else waits for it: RSA takes about a millisecond each. */
export interface Openers {
  open(privateKeyPem: string, content: EncryptedContent): Promise<{ text: string } | { closed: Closed }>;
  /** Ends the threads; what is under way is answered no more. */
  close(): Promise<void>;
}

const Opened = z.union([
  z.object({ id: z.number(), text: z.string() }),
  z.object({ id: z.number(), closed: z.enum(["key-wrong", "signature-wrong", "unreadable"]) }),
]);

interface Waiting {
  readonly resolve: (opened: z.output<typeof Opened>) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Begins with no thread; the first content to be opened starts them. */
export function makeOpeners(size = Math.max(1, Math.min(availableParallelism() - 1, 4))): Openers {
  const threads = new Set<Thread>();
  let last = 0;

  const begin = (): Thread => {
    const worker = new Worker(new URL("worker.ts", import.meta.url));
    const thread: Thread = { worker, waiting: new Map() };
    worker.unref();
    worker.on("message", (message: unknown) => {
      const opened = Opened.parse(message);
      thread.waiting.get(opened.id)?.resolve(opened);
      thread.waiting.delete(opened.id);
    });
    // Whatever ended it, others are begun in its place, and what it had in hand is asked for again by whoever asked.
    const lose = (error: Error) => {
      threads.delete(thread);
      for (const { reject } of thread.waiting.values()) reject(error);
      thread.waiting.clear();
    };
    worker.on("error", lose);
    worker.on("exit", () => lose(new Error("A thread that opens what Microsoft sent has ended.")));
    threads.add(thread);
    return thread;
  };

  const idlest = (): Thread => {
    if (threads.size < size) return begin();
    return [...threads].reduce((least, thread) => (thread.waiting.size < least.waiting.size ? thread : least));
  };

  return {
    open: (privateKeyPem, { data, dataKey, dataSignature }) => {
      const { promise, resolve, reject } = Promise.withResolvers<z.output<typeof Opened>>();
      const thread = idlest();
      last += 1;
      thread.waiting.set(last, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.worker.postMessage({ id: last, privateKeyPem, content: { data, dataKey, dataSignature } });
      return promise;
    },
    close: async () => {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
