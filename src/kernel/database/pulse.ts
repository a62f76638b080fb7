import pg from "pg";

/**
 * A quick tap on the shoulder between processes: "there is new work", "there are new facts". It carries no truth and may
 * be lost: whoever listens reads the tables, and polls slowly besides.
 *
 * It is sent after the commit and on its own, because NOTIFY inside a transaction makes all commits queue for one lock.
 */
export interface Pulse {
  announce(topic: PulseTopic): void;
  /** Calls `wake` on every announcement, from here or from another process; returns how to stop. */
  on(topic: PulseTopic, wake: () => void): () => void;
  close(): Promise<void>;
}

export type PulseTopic = "work" | "facts";

const CHANNEL = "parley_pulse";
/** Announcements closer together than this leave as one. In milliseconds. */
const GATHER = 5;
const LISTEN_AGAIN = 2000;

export async function openPulse(url: string, pool: pg.Pool): Promise<Pulse> {
  const ears: Record<PulseTopic, Set<() => void>> = { work: new Set(), facts: new Set() };
  const wakeAll = (topic: PulseTopic) => {
    for (const wake of ears[topic]) wake();
  };
  const self = String(Math.random()).slice(2);
  const listener = await listen(url, (payload) => {
    const [sender, topic] = payload.split(":");
    if (sender !== self && isTopic(topic)) wakeAll(topic);
  });
  const send = gathered((topic) => pool.query("select pg_notify($1, $2)", [CHANNEL, `${self}:${topic}`]));
  return {
    announce: (topic) => {
      wakeAll(topic);
      send(topic);
    },
    on: (topic, wake) => {
      ears[topic].add(wake);
      return () => ears[topic].delete(wake);
    },
    close: () => listener.close(),
  };
}

function isTopic(text: string | undefined): text is PulseTopic {
  return text === "work" || text === "facts";
}

function gathered(send: (topic: PulseTopic) => Promise<unknown>): (topic: PulseTopic) => void {
  const waiting = new Set<PulseTopic>();
  return (topic) => {
    if (waiting.has(topic)) return;
    waiting.add(topic);
    setTimeout(() => {
      waiting.delete(topic);
      // Lost announcements cost seconds, not truth: the listeners poll.
      send(topic).catch(() => undefined);
    }, GATHER).unref();
  };
}

/** Keeps one connection listening and reopens it when it falls. */
async function listen(url: string, hear: (payload: string) => void): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  const retry = () => {
    if (!closed) again = setTimeout(() => void connect().catch(retry), LISTEN_AGAIN).unref();
  };
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: "parley pulse" });
    next.on("error", () => undefined);
    next.on("end", retry);
    next.on("notification", ({ payload }) => hear(payload ?? ""));
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(again);
      await client?.end();
    },
  };
}
