import type { Reply } from "../../kernel/http.ts";
import { html } from "../../screens/html.ts";
import type { EntraCall } from "../call.ts";
import { entraPage } from "../pages/frame.ts";
import { describe, EntraRefusal } from "../refusal.ts";
import type { ResponseMode, Target } from "./target.ts";

type Send = (call: EntraCall, target: Target, params: URLSearchParams) => Reply;

/** How answers reach the app. */
const SENDERS: Readonly<Record<ResponseMode, Send>> = {
  query: (_, { redirect }, params) =>
    moved(`${redirect.uri}${redirect.uri.includes("?") ? "&" : "?"}${params.toString()}`),
  fragment: (_, { redirect }, params) => moved(`${redirect.uri}#${params.toString()}`),
  form_post: posted,
};

export function respond(call: EntraCall, target: Target, answer: Readonly<Record<string, string | undefined>>): Reply {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...answer, state: target.state ?? undefined })) {
    if (value !== undefined) params.set(name, value);
  }
  return SENDERS[target.mode](call, target, params);
}

/** Tells the app why not. */
export function respondRefusal(call: EntraCall, target: Target, refusal: EntraRefusal): Reply {
  const { kind, code, message, details } = refusal;
  return respond(call, target, {
    error: details.error ?? kind.redirectError ?? kind.error,
    error_description: describe({ code, text: message }, call.trace),
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    error_subcode: code === 65004 ? "cancel" : undefined,
    suberror: kind.suberror,
    claims: details.claims,
  });
}

function moved(to: string): Reply {
  return { status: 302, headers: { Location: to, "Cache-Control": "no-store, no-cache" }, body: "" };
}

function posted(call: EntraCall, { redirect }: Target, params: URLSearchParams): Reply {
  const fields = [...params].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
  const main = html`<form method="post" action="${redirect.uri}">
    ${fields}
    <p>You are being sent back to the app.</p>
    <button class="main">Continue</button>
  </form>`;
  return entraPage(call.world, {
    title: "Working…",
    main,
    leadsTo: redirect.uri,
    script: "document.forms[0].submit()",
  });
}
