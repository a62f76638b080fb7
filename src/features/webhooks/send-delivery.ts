import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { OutsideAnswer } from "../../kernel/outside/guarded-fetch.ts";
import { between, instantFromHttp, later, SECOND, systemClock } from "../../kernel/time.ts";
import { addAttempt, type DeliveryRow, lockedWaiting, type NewAttempt, updateDelivery } from "./deliveries/store.ts";
import { disableEndpoint } from "./disable-endpoint.ts";
import { healthAfter, isGone, isHopeless, quietAfter, type Reply, verdictOn } from "./rules.ts";
import { signedHeaders } from "./sign-message.ts";
import { type EndpointRow, endpointRow, lockedIfThere, updateEndpoint } from "./store.ts";

const PATIENCE = 15 * SECOND;
/** How much of an answer is waited for, and how much of it is kept. In bytes. */
const MOST = 64 * 1024;
const KEPT = 4 * 1024;

interface Prepared {
  readonly delivery: DeliveryRow;
  readonly url: string;
  readonly secrets: readonly string[];
}

/** One attempt: what came back, or why nothing did. */
interface Tried {
  readonly headers: Record<string, string>;
  readonly milliseconds: number;
  readonly answer: OutsideAnswer | undefined;
  readonly error: string | undefined;
}

/** Sends a delivery once and records what came of it. Dying in between, it is sent again under the same id. */
export async function sendDelivery(ctx: Context, id: string): Promise<void> {
  const prepared = await ctx.transaction((tx) => prepare(ctx, tx, id));
  if (prepared === undefined) return;
  crashPoint("webhook-claimed");
  const tried = await attempt(ctx, prepared);
  crashPoint("webhook-answered");
  await ctx.transaction((tx) => settle(ctx, tx, { delivery: prepared.delivery, tried }));
}

async function prepare(ctx: Context, tx: Transaction, id: string): Promise<Prepared | undefined> {
  const delivery = await lockedWaiting(tx, id);
  if (delivery === undefined) return undefined;
  const endpoint = await endpointRow(tx, delivery.endpoint_id);
  if (endpoint.state !== "enabled") return undefined;
  return { delivery, url: endpoint.url, secrets: await secretsOf(ctx, tx, endpoint) };
}

async function secretsOf(ctx: Context, tx: Transaction, endpoint: EndpointRow): Promise<string[]> {
  const { secret_id, old_secret_id, old_secret_until } = endpoint;
  const secrets = [await ctx.secrets.open(tx, secret_id)];
  if (old_secret_id !== null && old_secret_until !== null && ctx.now < old_secret_until)
    secrets.push(await ctx.secrets.open(tx, old_secret_id));
  return secrets;
}

async function attempt(ctx: Context, { delivery, url, secrets }: Prepared): Promise<Tried> {
  const { id, body } = delivery;
  const headers = {
    "content-type": "application/json",
    "user-agent": "Parley-Webhooks/1.0",
    // The receiver compares it with its own clock, which knows nothing of the time that a sandbox plays.
    ...signedHeaders({ id, at: systemClock.now(), body }, secrets),
  };
  const began = performance.now();
  const tried = await ctx.outside
    .fetch({ url, method: "POST", headers, body, patience: PATIENCE, most: MOST, noting: true })
    .then(
      (answer) => ({ answer, error: undefined }),
      (error: unknown) => ({ answer: undefined, error: wordFor(error) }),
    );
  return { ...tried, headers, milliseconds: Math.round(performance.now() - began) };
}

function wordFor(error: unknown): string {
  if (error instanceof Failure && error.reason !== undefined) return error.reason;
  throw error;
}

async function settle(
  ctx: Context,
  tx: Transaction,
  { delivery, tried }: { delivery: DeliveryRow; tried: Tried },
): Promise<void> {
  // First the endpoint, then the delivery, as everywhere: two who lock in one order never wait for each other.
  const endpoint = await lockedIfThere(tx, delivery.endpoint_id);
  if (endpoint === undefined) return;
  await addAttempt(tx, recordOf(ctx, delivery, tried));
  const reply = replyOf(ctx, tried);
  const made = delivery.attempts + 1;
  const verdict = verdictOn(reply, { attempt: made, test: delivery.test, chance: ctx.random.fraction() });
  // Where it was held meanwhile, it stays held.
  if (await lockedWaiting(tx, delivery.id)) {
    await updateDelivery(tx, delivery.id, {
      state: verdict.kind === "again" ? "waiting" : verdict.kind,
      due_at: verdict.kind === "again" ? later(ctx.clock.now(), verdict.after) : null,
      attempts: made,
    });
  }
  if (!delivery.test) await noteHealth(ctx, tx, { endpoint, reply });
  crashPoint("webhook-recorded");
}

async function noteHealth(
  ctx: Context,
  tx: Transaction,
  { endpoint, reply }: { endpoint: EndpointRow; reply: Reply },
): Promise<void> {
  const now = ctx.clock.now();
  const before = { failingSince: endpoint.failing_since, failures: endpoint.failures };
  const health = healthAfter(reply, before, now);
  const changes = {
    failing_since: health.failingSince,
    failures: health.failures,
    quiet_until: quietAfter(reply, endpoint.quiet_until, { began: ctx.now, now }),
  };
  await updateEndpoint(tx, endpoint.id, changes);
  if (endpoint.state !== "enabled") return;
  if (isGone(reply)) await disableEndpoint(ctx, tx, { endpoint, because: "gone" });
  else if (isHopeless(health, now)) await disableEndpoint(ctx, tx, { endpoint, because: "failing" });
}

function replyOf(ctx: Context, { answer }: Tried): Reply {
  return { status: answer?.status, retryAfter: retryAfter(answer?.headers["retry-after"], ctx.clock.now()) };
}

/** In milliseconds; a header that is neither seconds nor a date says nothing. */
function retryAfter(said: string | undefined, now: Date): number | undefined {
  if (said === undefined) return undefined;
  if (/^\d{1,9}$/.test(said.trim())) return Number(said) * SECOND;
  const until = instantFromHttp(said);
  return until && Math.max(0, between(now, until));
}

function recordOf(ctx: Context, { id }: DeliveryRow, { headers, milliseconds, answer, error }: Tried): NewAttempt {
  return {
    id: ctx.random.uuid(),
    delivery_id: id,
    at: ctx.now,
    request_headers: headers,
    status: answer?.status ?? null,
    answer_headers: answer?.headers ?? null,
    answer: answer ? textOf(answer.body) : null,
    milliseconds,
    error: error ?? null,
  };
}

/** PostgreSQL keeps no NUL. */
function textOf(body: Buffer): string {
  return body.subarray(0, KEPT).toString("utf8").replaceAll("\0", "\uFFFD");
}
