import { timingSafeEqual } from "node:crypto";
import type { Database, OrganisationId } from "../database/database.ts";
import { Failure } from "../errors.ts";
import { type Scope, SCOPES } from "../http/route.ts";
import type { Clock } from "../time.ts";
import { callerByKey, INSTALLATION } from "./api-keys.ts";
import { type Attempts, countAsked, countAttempts } from "./attempts.ts";
import type { Caller } from "./caller.ts";
import { digestOf } from "./digest.ts";
import { callerBySession } from "./sessions.ts";

/** `from` is the address that a proof comes from: whoever brings many bad ones is refused for a while, with 429. */
export interface Callers {
  /** The caller that a bearer key names; `undefined` when it names nobody. */
  byKey(key: string, from: string): Promise<Caller | undefined>;
  /** The caller that a session cookie names. */
  bySession(token: string, from: string): Promise<Caller | undefined>;
  /** Looks any other long random proof up, such as a one-time link, unless its address has brought too many bad ones. */
  tried<T>(proof: string, from: string, look: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Counts that a browser sets out for an issuer of identities; throws where its address has done so too often. */
  setsOut(from: string): void;
}

/** Browsers of one address that set out within a minute: a whole campus may share one. */
const SETTING_OUT = 120;

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  /** The key of the settings, which stands for the first organisation with every right. */
  readonly bootstrap: { readonly key: string; readonly organisation: OrganisationId };
  /** What a user's roles allow them. */
  scopesOf(roles: unknown): readonly string[];
}

export const EVERYTHING: readonly Scope[] = SCOPES;

export function callersOf({ database, clock, bootstrap, scopesOf }: Parts): Callers {
  // People who guess are measured by this machine's time, whatever time a sandbox plays.
  const attempts = () => countAttempts(() => performance.now());
  const proofs = attempts();
  // Counted apart: a forgotten tab with an old cookie keeps nobody from signing in.
  const sessions = attempts();
  const settingOut = countAsked(SETTING_OUT, () => performance.now());
  const installationKey = digestOf(bootstrap.key);
  return {
    byKey: async (key, from) => {
      const hash = digestOf(key);
      if (timingSafeEqual(hash, installationKey)) return bootstrapCaller(bootstrap.organisation);
      return tried(proofs, { hash, from }, () =>
        database.acrossAll((tx) => callerByKey(tx, { hash, now: clock.now() })),
      );
    },
    bySession: async (token, from) => {
      const hash = digestOf(token);
      return tried(sessions, { hash, from }, () =>
        database.acrossAll((tx) => callerBySession(tx, { hash, now: clock.now(), installationKey }, scopesOf)),
      );
    },
    tried: (proof, from, look) => tried(proofs, { hash: digestOf(proof), from }, look),
    setsOut: (from) => {
      const seconds = settingOut(from);
      if (seconds > 0) throw tooManySignIns(seconds);
    },
  };
}

function tooManySignIns(seconds: number): Failure {
  return new Failure("too-many-requests", "Too many browsers of this address set out to sign in.", {
    reason: "too-many-sign-ins",
    cure: "Wait a minute, then begin again.",
    retryAfter: Math.max(1, Math.ceil(seconds)),
  });
}

function bootstrapCaller(organisation: OrganisationId): Caller {
  return {
    organisation,
    actor: `key:${INSTALLATION}`,
    scopes: new Set(EVERYTHING),
    who: { kind: "key", id: undefined },
    session: undefined,
  };
}

/** Looks a proof up, unless its address has brought too many bad ones; counts it when it is one, however that is said. */
async function tried<T>(
  attempts: Attempts,
  { hash, from }: { hash: Buffer; from: string },
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  attempts.refuse(from, hash);
  const found = await look().catch((error: unknown) => {
    if (error instanceof Failure && error.code === "not-signed-in") attempts.bad(from);
    throw error;
  });
  if (found === undefined) attempts.bad(from);
  else attempts.good(hash);
  return found;
}
