import type pg from "pg";
import { listen } from "./listener.ts";

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

export type PulseTopic = "work" | "facts" | "inbox";

const CHANNEL = "parley_pulse";
/** How long an announcement waits for company, and how far apart those of one topic leave at least. In milliseconds. */
const GATHER = 5;
const APART = 50;

export async function openPulse(url: string, pool: pg.Pool): Promise<Pulse> {
  const ears: Record<PulseTopic, Set<() => void>> = { work: new Set(), facts: new Set(), inbox: new Set() };
  const wakeAll = (topic: PulseTopic) => {
    for (const wake of ears[topic]) wake();
  };
  const self = String(Math.random()).slice(2);
  const listener = await listen(
    { url, channel: CHANNEL },
    {
      hear: (payload) => {
        const [sender, topic] = payload.split(":");
        if (sender !== self && isTopic(topic)) wakeAll(topic);
      },
      back: () => TOPICS.forEach(wakeAll),
    },
  );
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

const TOPICS = ["work", "facts", "inbox"] as const;

function isTopic(text: string | undefined): text is PulseTopic {
  return TOPICS.some((topic) => topic === text);
}

function gathered(send: (topic: PulseTopic) => Promise<unknown>): (topic: PulseTopic) => void {
  const waiting = new Set<PulseTopic>();
  const sent = new Map<PulseTopic, number>();
  return (topic) => {
    if (waiting.has(topic)) return;
    waiting.add(topic);
    const since = performance.now() - (sent.get(topic) ?? -APART);
    const leave = () => {
      waiting.delete(topic);
      sent.set(topic, performance.now());
      // Lost announcements cost seconds, not truth: the listeners poll.
      send(topic).catch(() => undefined);
    };
    setTimeout(leave, Math.max(GATHER, APART - since)).unref();
  };
}
