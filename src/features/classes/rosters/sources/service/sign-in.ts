import { z } from "zod";
import type { OutsideAnswer, OutsideRequest } from "../../../../../kernel/outside/guarded-fetch.ts";
import type { SourceRow } from "../store.ts";
import { answerWords, jsonOf } from "./answers.ts";
import { askService, type Session } from "./asking.ts";
import { Trouble } from "./trouble.ts";

/** The token of a session: the one that was given, or one that is asked for with the client's id and secret (RFC 6749, 4.4). */
export async function signIn(session: Session): Promise<string> {
  const { source, secret } = session;
  const { token_url: url, client_id: name } = source;
  if (source.sign_in === "token" || url === null || name === null) return secret;
  const basic = { name: encoded(name), secret: encoded(secret) };
  const first = await askService(session, { ...tokenRequest(source, url), basic });
  // Services that do not read the header, as RFC 6749 has them do, look for both in the form.
  const form = { client_id: name, client_secret: secret };
  const answer = isRefusal(first) ? await askService(session, tokenRequest(source, url, form)) : first;
  if (answer.status === 200) return tokenIn(answer);
  throw new Trouble(isRefusal(answer) ? "service-signed-out" : "service-refused", answerWords(answer));
}

const LARGEST_TOKEN = 256 * 1024;

function tokenRequest(
  { scope }: SourceRow,
  url: string,
  form: Readonly<Record<string, string>> = {},
): Omit<OutsideRequest, "patience"> {
  const body = new URLSearchParams({ grant_type: "client_credentials", ...(scope !== "" && { scope }), ...form });
  const headers = { accept: "application/json", "content-type": "application/x-www-form-urlencoded" };
  return { url, method: "POST", headers, body: body.toString(), most: LARGEST_TOKEN };
}

function isRefusal({ status }: OutsideAnswer): boolean {
  return status === 400 || status === 401 || status === 403;
}

/** RFC 6749, 2.3.1: both are written as in a form before they are put into the header. */
function encoded(text: string): string {
  return new URLSearchParams({ text }).toString().slice("text=".length);
}

const Token = z.object({ access_token: z.string().min(1).max(100_000) });

function tokenIn(answer: OutsideAnswer): string {
  const read = Token.safeParse(jsonOf(answer));
  if (read.success) return read.data.access_token;
  throw new Trouble("service-unclear", "no access_token");
}
