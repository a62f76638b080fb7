import type { OutsideAnswer } from "../../../../../kernel/outside/guarded-fetch.ts";
import type { Reason } from "../../problem-words.ts";
import { answerWords } from "./answers.ts";
import { askService, type Session } from "./asking.ts";
import { signIn } from "./sign-in.ts";
import { Trouble } from "./trouble.ts";

const LARGEST_PAGE = 64 * 1024 * 1024;

/** Asks for a page, signing in where needed, and once again where the token is no longer taken. Throws a `Trouble` for all but 200. */
export async function askForPage(session: Session, url: string): Promise<OutsideAnswer> {
  const isFresh = session.token === undefined;
  const first = await askSignedIn(session, url);
  const isOver = first.status === 401 && !isFresh && session.source.sign_in === "client";
  if (isOver) session.token = undefined;
  const answer = isOver ? await askSignedIn(session, url) : first;
  if (answer.status === 200) return answer;
  const reason = REASONS.get(answer.status) ?? "service-refused";
  throw new Trouble(reason, answerWords(answer), { status: answer.status });
}

/** What a status mostly means where OneRoster is spoken; by the others only the service knows. */
const REASONS: ReadonlyMap<number, Reason> = new Map<number, Reason>([
  [400, "service-objects"],
  [401, "service-signed-out"],
  [403, "service-signed-out"],
  [404, "service-lacks"],
  [413, "service-objects"],
  [422, "service-objects"],
]);

async function askSignedIn(session: Session, url: string): Promise<OutsideAnswer> {
  session.token ??= await signIn(session);
  const headers = { accept: "application/json" };
  return askService(session, { url, headers, bearer: session.token, most: LARGEST_PAGE });
}
