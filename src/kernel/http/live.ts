import { Readable } from "node:stream";
import type { Database, OrganisationId } from "../database/database.ts";
import { factsAfter, newestFactId, type RecordedFact } from "../facts/store.ts";

/** One event stream: facts of an organisation as server-sent events, from `after` on (a fact's id) or from now. */
export interface LiveWish {
  readonly organisation: OrganisationId;
  readonly after: string | undefined;
  readonly signal: AbortSignal;
}

/** A listener that falls this far behind is cut off; it comes back with the id of the last event it got. In bytes. */
const BEHIND = 1024 * 1024;
const HEARTBEAT = 15_000;
/** Facts whose announcement was lost are found by looking this often. In milliseconds. */
const LOOK = 3000;
const PAGE = 200;

export async function liveFacts(database: Database, { organisation, after, signal }: LiveWish): Promise<Readable> {
  const stream = new Readable({ read: () => undefined });
  let position = after ?? (await database.within(organisation, newestFactId));
  let looking: Promise<void> | undefined;
  const look = async () => {
    const facts = await database.within(organisation, (tx) => factsAfter(tx, position, PAGE));
    for (const fact of facts) stream.push(eventOf(fact));
    position = facts.at(-1)?.id ?? position;
    if (stream.readableLength > BEHIND) stop();
    else if (facts.length === PAGE) await look();
  };
  // One look at a time: whoever calls while one runs is served by the one after it.
  const wake = () => {
    looking = (looking ?? Promise.resolve()).then(look).catch(() => stop());
  };
  const off = database.pulse.on("facts", wake);
  const timers = [setInterval(wake, LOOK), setInterval(() => stream.push(": still here\n\n"), HEARTBEAT)];
  function stop() {
    off();
    timers.forEach((timer) => clearInterval(timer));
    stream.push(null);
  }
  signal.addEventListener("abort", stop, { once: true });
  stream.push("retry: 1000\n\n");
  wake();
  return stream;
}

function eventOf({ id, what, about, actor, data, at }: RecordedFact): string {
  return `id: ${id}\nevent: ${what}\ndata: ${JSON.stringify({ id, what, about, actor, data, at })}\n\n`;
}
