import pg from "pg";

export interface Ears {
  hear(payload: string): void;
  /** Listening again after a gap in which announcements may have been missed. */
  back(): void;
}

interface Line {
  readonly url: string;
  readonly channel: string;
  readonly ears: Ears;
  closed: boolean;
  client: pg.Client | undefined;
  again: NodeJS.Timeout | undefined;
}

/** Until the next attempt to listen. In milliseconds. */
const LISTEN_AGAIN = 2000;

/** Keeps one connection listening and opens another when it is lost: one at a time, however it was lost. */
export async function listen(to: { url: string; channel: string }, ears: Ears): Promise<{ close(): Promise<void> }> {
  const line: Line = { ...to, ears, closed: false, client: undefined, again: undefined };
  try {
    await dial(line);
  } catch (error) {
    await hangUp(line);
    throw error;
  }
  return { close: () => hangUp(line) };
}

async function dial(line: Line): Promise<void> {
  const client = new pg.Client({
    connectionString: line.url,
    application_name: "parley pulse",
    connectionTimeoutMillis: 5000,
  });
  const lose = loser(line, client);
  client.on("error", lose);
  client.on("end", lose);
  client.on("notification", ({ payload }) => line.ears.hear(payload ?? ""));
  try {
    await client.connect();
    await client.query(`listen ${line.channel}`);
    line.client = client;
  } catch (error) {
    lose();
    throw error;
  }
}

/** What to do when a connection is lost; only the first time, for one loss shows itself in several ways. */
function loser(line: Line, client: pg.Client): () => void {
  let lost = false;
  return () => {
    if (lost) return;
    lost = true;
    // It may be gone already; then there is nothing to end.
    client.end().catch(() => undefined);
    if (line.closed) return;
    // An attempt that fails loses its own connection, and so orders the next one.
    line.again = setTimeout(() => void dial(line).then(line.ears.back, () => undefined), LISTEN_AGAIN).unref();
  };
}

async function hangUp(line: Line): Promise<void> {
  line.closed = true;
  clearTimeout(line.again);
  await line.client?.end();
}
