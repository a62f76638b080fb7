import { Readable } from "node:stream";
import type { Database, OrganisationId } from "../database/database.ts";
import { MINUTE } from "../time.ts";
import type { Asked } from "./route.ts";
import { factsAfter, newestFactId, type RecordedFact } from "../facts/store.ts";

/** One event stream: facts of an organisation as server-sent events, from `after` on (a fact's id) or from now. */
export interface LiveWish {
  readonly organisation: OrganisationId;
  readonly after: string | undefined;
  readonly asked: Pick<Asked, "signal" | "stillAdmitted">;
}

/** Whoever listens may be let in no longer after one of these. */
const ABOUT_ACCESS = /^(user|session|key)\./;

/** A listener that falls this far behind is cut off; it comes back with the id of the last event it got. In bytes. */
const BEHIND = 1024 * 1024;
const HEARTBEAT = 15_000;
/** So often it is asked whether the listener's session or key has come to its end. In milliseconds. */
const ADMISSION = 5 * MINUTE;
/** Facts whose announcement was lost are found by looking this often. In milliseconds. */
const LOOK = 3000;
const PAGE = 200;

/** Ends when the listener hangs up, falls behind, or would no longer be let in. */
export async function liveFacts(database: Database, { organisation, after, asked }: LiveWish): Promise<Readable> {
  const stream = new Readable({ read: () => undefined });
  let position = after ?? (await database.within(organisation, newestFactId));
  let looking: Promise<void> | undefined;
  let over = false;
  const look = async () => {
    const facts = await database.within(organisation, (tx) => factsAfter(tx, position, PAGE));
    if (facts.some(({ what }) => ABOUT_ACCESS.test(what)) && !(await asked.stillAdmitted())) stop();
    if (over) return;
    for (const fact of facts) stream.push(eventOf(fact));
    position = facts.at(-1)?.id ?? position;
    if (stream.readableLength > BEHIND) stop();
    else if (facts.length === PAGE) await look();
  };
  // One look at a time: whoever calls while one runs is served by the one after it.
  const wake = () => {
    looking = (looking ?? Promise.resolve()).then(look).catch(() => stop());
  };
  const ask = async () => {
    if (!(await asked.stillAdmitted().catch(() => false))) stop();
  };
  const off = database.pulse.on("facts", wake);
  const timers = [
    setInterval(wake, LOOK),
    setInterval(() => stream.push(": still here\n\n"), HEARTBEAT),
    setInterval(() => void ask(), ADMISSION),
  ];
  function stop() {
    if (over) return;
    over = true;
    off();
    timers.forEach((timer) => clearInterval(timer));
    stream.push(null);
  }
  const { signal } = asked;
  signal.addEventListener("abort", stop, { once: true });
  stream.once("close", stop);
  stream.push("retry: 1000\n\n");
  // Who hung up before now is not heard any more.
  if (signal.aborted) stop();
  else wake();
  return stream;
}

function eventOf({ id, what, about, actor, data, at }: RecordedFact): string {
  return `id: ${id}\nevent: ${what}\ndata: ${JSON.stringify({ id, what, about, actor, data, at })}\n\n`;
}
