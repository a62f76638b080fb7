import { type AppRecord, type RedirectUri, redirectUrisOf } from "../../entities/app.ts";
import type { EntraCall } from "../call.ts";
import { registeredApp } from "../client/client.ts";
import { EntraRefusal } from "../refusal.ts";

const MODES = ["query", "fragment", "form_post"] as const;
export type ResponseMode = (typeof MODES)[number];

/** Where the answer goes; once that is known, refusals go there too. */
export interface Target {
  readonly app: AppRecord;
  readonly redirect: RedirectUri;
  readonly state: string | null;
  readonly mode: ResponseMode;
}

export function targetOf(call: EntraCall, params: URLSearchParams): Target {
  const app = registeredApp(call, params.get("client_id") ?? undefined);
  call.noteApp(app.clientId);
  return {
    app,
    redirect: redirectOf(app, params.get("redirect_uri")),
    state: params.get("state"),
    mode: modeOf(params),
  };
}

function redirectOf(app: AppRecord, wanted: string | null): RedirectUri {
  const known = redirectUrisOf(app);
  const [only] = known;
  if (only === undefined) throw new EntraRefusal(500113);
  if (wanted === null || wanted === "") {
    if (known.length > 1) throw new EntraRefusal(900971);
    return only;
  }
  const match = known.find((redirect) => matches(redirect, wanted));
  if (match === undefined) throw new EntraRefusal(50011, wanted, app.clientId);
  return { ...match, uri: wanted };
}

/** Letter by letter; programs on a desk may listen on whatever port is free. */
function matches({ uri, platform }: RedirectUri, wanted: string): boolean {
  if (uri === wanted) return true;
  return platform === "publicClient" && isLoopback(wanted) && withoutPort(uri) === withoutPort(wanted);
}

function isLoopback(uri: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/i.test(uri);
}

function withoutPort(uri: string): string {
  return uri.replace(/^(http:\/\/[^/:]+):\d+/i, "$1").replace(/\/$/, "");
}

function modeOf(params: URLSearchParams): ResponseMode {
  const wanted = params.get("response_mode");
  const mode = MODES.find((name) => name === wanted);
  return mode ?? ((params.get("response_type") ?? "code") === "code" ? "query" : "fragment");
}
