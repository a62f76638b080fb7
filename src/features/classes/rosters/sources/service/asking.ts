import type { Context } from "../../../../../context.ts";
import { Failure } from "../../../../../kernel/errors.ts";
import type { OutsideAnswer, OutsideRequest } from "../../../../../kernel/outside/guarded-fetch.ts";
import { instantFromHttp, MINUTE, SECOND } from "../../../../../kernel/time.ts";
import type { SourceRow } from "../store.ts";
import { Trouble } from "./trouble.ts";

/** A service that is being asked. It signs in when first needed, and once more where its token is no longer taken. */
export interface Session {
  readonly ctx: Context;
  readonly source: SourceRow;
  /** The client's secret, or the token. */
  readonly secret: string;
  /** Whether a service that asks to come again later is waited for. */
  readonly isPatient: boolean;
  token?: string | undefined;
}

/** A large page may take long. In milliseconds. */
const PATIENCE = 2 * MINUTE;
/** Tries where it is overloaded, or cannot be reached for a moment. */
const TRIES = 5;
/** The longest that a service may make us wait at once. */
const LONGEST_WAIT = 5 * MINUTE;
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Asks, and where that may help, asks again after a while; then answers whatever the service says. Throws a `Trouble`. */
export async function askService(session: Session, request: Omit<OutsideRequest, "patience">): Promise<OutsideAnswer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await answerTo(session, request);
    const isPassing = answer instanceof Trouble || PASSING.has(answer.status);
    const isLast = !isPassing || !session.isPatient || tries >= TRIES;
    if (!isLast) await waitAsTold(session, answer, tries);
    else if (answer instanceof Trouble) throw answer;
    else return answer;
  }
}

/** What the service answers, or what kept us from it, where the next try may bring an answer. */
async function answerTo({ ctx }: Session, request: Omit<OutsideRequest, "patience">): Promise<OutsideAnswer | Trouble> {
  try {
    return await ctx.outside.fetch({ ...request, patience: PATIENCE });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const value = [error.message, error.cure].filter(Boolean).join(" ");
    const trouble = new Trouble("service-unreachable", value, { cause: error });
    if (error.reason === "unreachable" || error.reason === "too-slow") return trouble;
    throw trouble;
  }
}

async function waitAsTold({ ctx }: Session, answer: OutsideAnswer | Trouble, tries: number): Promise<void> {
  const told = answer instanceof Trouble ? undefined : waitIn(answer, ctx.clock.now());
  const wait = told ?? 2 ** (tries - 1) * SECOND;
  if (wait > LONGEST_WAIT) throw new Trouble("service-busy", `${Math.round(wait / MINUTE)}`);
  await ctx.clock.sleep(wait);
}

/** How long an answer asks to wait, in milliseconds: in seconds, or until a date by its own clock. */
function waitIn({ headers }: OutsideAnswer, now: Date): number | undefined {
  const said = headers["retry-after"];
  if (said === undefined) return undefined;
  if (/^\d{1,6}$/.test(said)) return Number(said) * SECOND;
  const until = instantFromHttp(said);
  const since = instantFromHttp(headers["date"] ?? "") ?? now;
  return until && Math.max(0, until.getTime() - since.getTime());
}
