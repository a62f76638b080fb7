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
  z.object({ text: z.string() }),
  z.object({ closed: z.enum(["key-wrong", "signature-wrong", "unreadable"]) }),
]);
type Opened = z.output<typeof Opened>;
const AllOpened = z.array(Opened);

/** How many a thread is given at once: to hand over one by one costs a good part of what opening does. */
const AT_ONCE = 16;

interface Task {
  readonly content: Omit<EncryptedContent, "encryptionCertificateId">;
  readonly resolve: (opened: Opened) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it has in hand, a portion after the other. */
  readonly portions: Task[][];
}

/** Begins with no thread; the first content to be opened starts them. */
export function makeOpeners(size = Math.max(1, Math.min(availableParallelism() - 1, 4))): Openers {
  const threads = new Set<Thread>();
  /** By the key that opens them. */
  let gathered = new Map<string, Task[]>();
  const idlest = (): Thread => {
    if (threads.size < size) return begin(threads);
    return [...threads].reduce((least, thread) => (thread.portions.length < least.portions.length ? thread : least));
  };
  const handOver = () => {
    const all = gathered;
    gathered = new Map();
    for (const [privateKeyPem, tasks] of all)
      for (let from = 0; from < tasks.length; from += AT_ONCE)
        give(idlest(), { privateKeyPem, tasks: tasks.slice(from, from + AT_ONCE) });
  };
  return {
    open: (privateKeyPem, { data, dataKey, dataSignature }) => {
      const { promise, resolve, reject } = Promise.withResolvers<Opened>();
      if (gathered.size === 0) setImmediate(handOver);
      const tasks = gathered.get(privateKeyPem) ?? [];
      tasks.push({ content: { data, dataKey, dataSignature }, resolve, reject });
      gathered.set(privateKeyPem, tasks);
      return promise;
    },
    close: async () => {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function begin(threads: Set<Thread>): Thread {
  const worker = new Worker(new URL("worker.ts", import.meta.url));
  const thread: Thread = { worker, portions: [] };
  worker.unref();
  worker.on("message", (message: unknown) => {
    const opened = AllOpened.parse(message);
    thread.portions.shift()?.forEach(({ resolve, reject }, place) => {
      const outcome = opened[place];
      if (outcome === undefined) reject(new Error("A thread has left something unopened."));
      else resolve(outcome);
    });
  });
  // Whatever ended it, others are begun in its place, and what it had in hand is asked for again by whoever asked.
  const lose = (error: Error) => {
    threads.delete(thread);
    for (const { reject } of thread.portions.splice(0).flat()) reject(error);
  };
  worker.on("error", lose);
  worker.on("exit", () => lose(new Error("A thread that opens what Microsoft sent has ended.")));
  threads.add(thread);
  return thread;
}

interface Portion {
  readonly privateKeyPem: string;
  readonly tasks: Task[];
}

function give({ worker, portions }: Thread, { privateKeyPem, tasks }: Portion): void {
  portions.push(tasks);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage({ privateKeyPem, contents: tasks.map(({ content }) => content) });
}
