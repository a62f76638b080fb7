import { flagAt, objectAt } from "../../kernel/json.ts";
import type { AuthorizationCode } from "../../entities/entra/authorization-code.ts";
import { type EntraCall, isVersion1, required } from "../call.ts";
import { EntraRefusal } from "../refusal.ts";
import { type ScopeWishes, wishesOf } from "../permissions/scopes.ts";
import type { Target } from "./target.ts";

export type Prompt = "none" | "login" | "select_account" | "consent";

/** What an app asks of /authorize. */
export interface AuthorizationRequest {
  readonly target: Target;
  readonly wantsCode: boolean;
  readonly wantsIdToken: boolean;
  readonly wishes: ScopeWishes;
  /** To be kept until the code is exchanged. */
  readonly scope: string;
  readonly nonce: string | null;
  readonly challenge: AuthorizationCode["challenge"];
  readonly prompt: Prompt | null;
  readonly loginHint: string | null;
}

const PROMPTS: readonly Prompt[] = ["none", "login", "select_account", "consent"];

export function readRequest(call: EntraCall, target: Target, params: URLSearchParams): AuthorizationRequest {
  const types = typesOf(target, params);
  const nonce = params.get("nonce");
  if (types.has("id_token") && nonce === null) throw new EntraRefusal(900144, "nonce");
  if (types.has("id_token") && params.get("response_mode") === "query") throw new EntraRefusal(70007, "query");
  return {
    target,
    wantsCode: types.has("code"),
    wantsIdToken: types.has("id_token"),
    wishes: wishesOf(call, params),
    scope: isVersion1(call)
      ? new URLSearchParams({ resource: params.get("resource") ?? "00000003-0000-0000-c000-000000000000" }).toString()
      : required(params, "scope"),
    nonce,
    challenge: challengeOf(target, params),
    prompt: promptOf(params),
    loginHint: params.get("login_hint"),
  };
}

function typesOf({ app }: Target, params: URLSearchParams): ReadonlySet<string> {
  const text = required(params, "response_type");
  const types = new Set(text.split(" ").filter(Boolean));
  if (types.has("token")) throw new EntraRefusal(700051);
  if (![...types].every((type) => type === "code" || type === "id_token")) throw new EntraRefusal(70005, text);
  const implicit = objectAt(objectAt(app.more, "web"), "implicitGrantSettings");
  if (types.has("id_token") && flagAt(implicit, "enableIdTokenIssuance") !== true) throw new EntraRefusal(700054);
  return types;
}

function promptOf(params: URLSearchParams): Prompt | null {
  const text = params.get("prompt");
  if (text === null || text === "") return null;
  const prompt = PROMPTS.find((known) => known === text);
  if (prompt === undefined) throw new EntraRefusal(90023, "prompt", `'${text}' is no known prompt.`);
  return prompt;
}

/** RFC 7636: from 43 to 128 signs. Pages and programs on a desk have nothing else to prove that the code is theirs. */
function challengeOf({ redirect }: Target, params: URLSearchParams): AuthorizationCode["challenge"] {
  const value = params.get("code_challenge");
  if (value === null) {
    if (redirect.platform === "web") return null;
    throw new EntraRefusal(9002325);
  }
  if (!/^[\w.~-]{43,128}$/.test(value)) throw new EntraRefusal(50147);
  const method = params.get("code_challenge_method") ?? "plain";
  if (method !== "S256" && method !== "plain") {
    throw new EntraRefusal(90023, "code_challenge_method", `'${method}' is neither S256 nor plain.`);
  }
  return { value, method };
}
