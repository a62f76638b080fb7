// A program of its own: the least that could keep the rows of a new meeting. One route without authentication, validation
// or lookups, that reads the JSON body, commits a meeting, its fact and its queued job in one transaction by prepared
// statements, and answers 202 with JSON. Prints its address when it listens.
import { randomUUID } from "node:crypto";
import fastify from "fastify";
import pg from "pg";

interface Wish {
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly organiser: unknown;
  readonly lane: string;
  readonly attendees: readonly unknown[];
}

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 20 });
const { rows } = await pool.query<{ organisation: string; connection: string }>(
  "select organisation_id as organisation, id as connection from connections",
);
const { organisation = "", connection = "" } = rows[0] ?? {};
const { rows: queues } = await pool.query<Record<string, unknown>>(
  "select expire_seconds, deletion_seconds, retention_seconds, retry_limit, retry_delay, heartbeat_seconds, policy from pgboss.queue where name = 'work'",
);
const queue = Object.values(queues[0] ?? {});

const MEETING = {
  name: "meeting",
  text: `insert into meetings (id, organisation_id, key, connection_id, lane, organiser, wish, wish_revision, cancelled,
    settled_revision, state, starts_at, ends_at, created_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, 1, false, 0, 'opening', $8, $9, 'key:bootstrap', $10, $10)`,
};
const FACT = {
  name: "fact",
  text: `insert into facts (organisation_id, what, about, actor, data, at)
    values ($1, 'meeting.requested', $2, 'key:bootstrap', $3, $4)`,
};
const JOB = {
  name: "job",
  text: `insert into pgboss.job (name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
    retry_limit, retry_delay, heartbeat_seconds, policy, retry_backoff)
    values ('work', $1, $2::timestamptz, $2::timestamptz, $2::timestamptz + $5::integer * interval '1s', $3, $4, $6, $7, $8, $9, false)`,
};

const app = fastify();
app.put<{ Params: { key: string }; Body: Wish }>("/api/meetings/:key", async (request, reply) => {
  const { key } = request.params;
  const meeting = { id: randomUUID(), key, ...request.body, state: "opening", createdAt: new Date() };
  await keep(meeting, request.body);
  return reply.status(202).send(meeting);
});
console.log(`Listens at ${await app.listen({ port: 0, host: "127.0.0.1" })}`);

async function keep({ id, key, createdAt: at }: { id: string; key: string; createdAt: Date }, wish: Wish) {
  const { subject, start, end, organiser, lane } = wish;
  const work = { id: randomUUID(), organisation, job: "meetings.settle", data: { id }, key: null, attempts: 0 };
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query({
      ...MEETING,
      values: [
        id,
        organisation,
        key,
        connection,
        lane,
        JSON.stringify(organiser),
        JSON.stringify(wish),
        start,
        end,
        at,
      ],
    });
    await client.query({ ...FACT, values: [organisation, id, JSON.stringify({ key, subject, lane }), at] });
    await client.query({ ...JOB, values: [JSON.stringify(work), at, ...queue] });
    await client.query("commit");
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
