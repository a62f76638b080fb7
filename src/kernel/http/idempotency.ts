import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import { expressionBuilder, sql } from "kysely";
import { INSTALLATION } from "../access/api-keys.ts";
import type { Caller } from "../access/caller.ts";
import { Failure } from "../errors.ts";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import type { Identifier } from "../privacy/personal-data.ts";
import { naming } from "../privacy/redact.ts";
import { type Clock, DAY, later } from "../time.ts";
import type { Admitted } from "./admit.ts";
import type { Problem } from "./problem.ts";
import type { Answer } from "./route.ts";

type IdempotencyTables = {
  idempotency_keys: {
    organisation_id: string;
    caller: string;
    key: string;
    request: string;
    state: "running" | "committed" | "answered";
    server: string;
    status: number | null;
    answer: string | null;
    created_at: Date;
  };
  servers: { id: string };
};

/** One POST that carries an `Idempotency-Key`. `request` is a digest of who asked what. */
export interface KeyedRequest {
  readonly organisation: OrganisationId;
  /** Who asked, by an id that nobody else gets: each caller has their own keys. */
  readonly caller: string;
  readonly key: string;
  readonly request: string;
  readonly server: string;
  /** The request or its answer holds a secret: neither is kept, and a repetition is told that one was carried out. */
  readonly secret: boolean;
}

/** How long a key is remembered. */
const KEPT = 7 * DAY;

/** The key that a request carries; `undefined` where it carries none, or nobody known asks. */
export function keyedRequest(
  request: FastifyRequest,
  { caller }: Admitted,
  { server, secret }: { readonly server: string; readonly secret: boolean },
): KeyedRequest | undefined {
  const key = request.headers["idempotency-key"];
  if (request.method !== "POST" || typeof key !== "string" || !caller) return undefined;
  if (key.length < 1 || key.length > 200) {
    throw new Failure("invalid-input", "Idempotency-Key must have 1 to 200 characters.", {
      field: "Idempotency-Key",
      cure: "Send a UUID.",
    });
  }
  const { organisation } = caller;
  const id = idOf(caller);
  // A digest of a body that holds a password could be guessed back.
  const body = secret ? null : bodyOf(request);
  return { organisation, caller: id, key, request: digestOf([id, request.url, body]), server, secret };
}

/** A file is read once, by whom it is for; of two files the length is compared. */
function bodyOf({ body, headers }: FastifyRequest): unknown {
  return body instanceof Readable ? (headers["content-length"] ?? null) : (body ?? null);
}

/** A name may go from one key to the next, an id does not. */
function idOf({ who }: Caller): string {
  if (who.kind === "visitor") return `visitor:${who.person}`;
  return `${who.kind}:${who.id ?? INSTALLATION}`;
}

/** A digest that differs whenever the caller, the address or the body differs. */
export function digestOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/**
 * Claims the key for this request, or returns the answer that was given before. Throws: while the first request still
 * runs, when the key was used for another request, and when the first was carried out but its answer was lost in a crash.
 */
export async function claimKey(database: Database, clock: Clock, keyed: KeyedRequest): Promise<Answer | undefined> {
  const now = clock.now();
  return database.within(keyed.organisation, async (tx) => {
    const claimed = await keys(tx)
      .insertInto("idempotency_keys")
      .values({ ...columns(keyed), state: "running", status: null, answer: null, created_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(["organisation_id", "caller", "key"])
          .doUpdateSet({
            request: keyed.request,
            state: "running",
            server: keyed.server,
            status: null,
            answer: null,
            created_at: now,
          })
          .where((eb) =>
            eb.or([
              eb("idempotency_keys.created_at", "<", later(now, -KEPT)),
              // Its server is gone and it never committed: nothing happened, so it may happen now.
              eb.and([
                eb("idempotency_keys.state", "=", "running"),
                eb("idempotency_keys.request", "=", keyed.request),
                eb("idempotency_keys.server", "not in", (inner) => inner.selectFrom("servers").select("id")),
              ]),
            ]),
          ),
      )
      .returning("key")
      .executeTakeFirst();
    return claimed === undefined ? earlierAnswer(tx, keyed) : undefined;
  });
}

async function earlierAnswer(tx: Transaction, keyed: KeyedRequest): Promise<Answer> {
  const row = await keys(tx).selectFrom("idempotency_keys").selectAll().where(isOf(keyed)).executeTakeFirstOrThrow();
  if (row.request !== keyed.request) {
    throw new Failure("key-reused", "This Idempotency-Key was used before for a different request.", {
      cure: "Use a new key for each new request; repeat a key only with the same body.",
    });
  }
  if (row.state === "answered" && row.status !== null) {
    return { status: row.status, body: row.answer, headers: replayed(row.status) };
  }
  if (row.state === "committed") throw answerLost(keyed);
  throw new Failure("conflict", "The first request with this Idempotency-Key is still being carried out.", {
    cure: "Repeat it in a moment.",
    retryAfter: 1,
    reason: "still-running",
  });
}

/** Of what holds a secret nothing is kept to compare with, so whether the two requests were the same is not known. */
function answerLost({ secret }: KeyedRequest): Failure {
  const sentence = secret
    ? "A request with this Idempotency-Key was carried out; whether it was this one cannot be told, since it held a secret and was not kept."
    : "This request was carried out, but its answer was not kept.";
  return new Failure("conflict", sentence, {
    cure: "Read the resource to see the outcome. Send the request under a new key only if it was not carried out.",
    reason: "answer-lost",
  });
}

function replayed(status: number): Record<string, string> {
  return { "idempotent-replayed": "true", ...(status >= 400 && { "content-type": "application/problem+json" }) };
}

/** Marks, in the transaction that does the work, that it is done: after a crash nobody does it again. */
export async function keyCommitted(tx: Transaction, keyed: KeyedRequest): Promise<void> {
  await change(tx, keyed).set({ state: "committed" }).execute();
}

/** Keeps the answer, so that a repetition gets the same one. */
export async function keyAnswered(database: Database, keyed: KeyedRequest, answer: Answer): Promise<void> {
  const { status, body = null } = answer;
  const kept = keyed.secret ? { state: "committed" as const } : answered(status, body);
  await database.within(keyed.organisation, (tx) => change(tx, keyed).set(kept).execute());
}

function answered(status: number, body: unknown) {
  return { state: "answered" as const, status, answer: JSON.stringify(body) };
}

/**
 * A request that was refused before it committed anything leaves its key free. Where it had committed, the refusal is its
 * answer; a fault of ours is none, so there the answer counts as lost.
 */
export async function keyRefused(database: Database, keyed: KeyedRequest, problem: Problem): Promise<void> {
  await database.within(keyed.organisation, async (tx) => {
    await keys(tx).deleteFrom("idempotency_keys").where(isOf(keyed)).where("state", "=", "running").execute();
    if (problem.status >= 500) return;
    await change(tx, keyed).set(answered(problem.status, problem)).where("state", "=", "committed").execute();
  });
}

/** Forgets the keys that are older than we promise to remember. */
export async function forgetOldKeys(database: Database, clock: Clock): Promise<void> {
  const before = later(clock.now(), -KEPT);
  await database.acrossAll((tx) => keys(tx).deleteFrom("idempotency_keys").where("created_at", "<", before).execute());
}

function change(tx: Transaction, keyed: KeyedRequest) {
  return keys(tx).updateTable("idempotency_keys").where(isOf(keyed));
}

function isOf({ organisation, caller, key }: KeyedRequest) {
  return expressionBuilder<IdempotencyTables, "idempotency_keys">().and({ organisation_id: organisation, caller, key });
}

function columns({ organisation, caller, key, request, server }: KeyedRequest) {
  return { organisation_id: organisation, caller, key, request, server };
}

/** Drops answers that name a person who is to be erased; repetitions are then told that the answer is gone. */
export async function forgetAnswersNaming(
  tx: Transaction,
  person: string,
  known: readonly Identifier[],
): Promise<void> {
  const all = [...known, { kind: "person", value: person }];
  await keys(tx)
    .updateTable("idempotency_keys")
    .set({ state: "committed", status: null, answer: null })
    .where("organisation_id", "=", tx.organisation ?? null)
    .where("state", "=", "answered")
    .where(naming(sql`answer::text`, all))
    .execute();
}

function keys(tx: Transaction) {
  return tx.sql.withTables<IdempotencyTables>();
}
