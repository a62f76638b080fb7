import type { Reply } from "../kernel/http.ts";
import { jsonReply } from "../kernel/http.ts";
import { type EntraCall, required } from "./call.ts";
import { type Client, type Credentials, identifyClient } from "./client/client.ts";
import { GRANTS_BY_TYPE } from "./grants/grants.ts";
import { EntraRefusal } from "./refusal.ts";

/** Pages of other origins may read the answers; whether they get a token is a matter of the app. */
export const CROSS_ORIGIN = { "Access-Control-Allow-Origin": "*" };

/** The token endpoint. */
export async function giveToken(call: EntraCall): Promise<Reply> {
  const type = required(call.form, "grant_type");
  const grant = GRANTS_BY_TYPE.get(type);
  if (grant === undefined) throw new EntraRefusal(70003, type);
  const answer = await grant({ call, client: await clientOf(call) });
  return jsonReply(200, answer, { "Cache-Control": "no-store, no-cache", Pragma: "no-cache", ...CROSS_ORIGIN });
}

/** Whoever sent the request, by form or by HTTP Basic. */
export async function clientOf(call: EntraCall): Promise<Client> {
  const credentials = credentialsOf(call);
  call.noteApp(credentials.clientId ?? "");
  return identifyClient(call, credentials);
}

/** Before a page of another origin sends its form. */
export function allowCrossOrigin(): Reply {
  const headers = {
    ...CROSS_ORIGIN,
    "Access-Control-Allow-Methods": "POST, GET, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
  };
  return { status: 200, headers, body: "" };
}

function credentialsOf({ form, arrival }: EntraCall): Credentials {
  const basic = basicOf(arrival.headers.authorization);
  return {
    clientId: form.get("client_id") ?? basic.id,
    secret: form.get("client_secret") ?? basic.secret,
    assertion: form.get("client_assertion") ?? undefined,
    assertionType: form.get("client_assertion_type") ?? undefined,
  };
}

function basicOf(header: string | undefined): { id: string | undefined; secret: string | undefined } {
  const encoded = /^Basic (.+)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return { id: undefined, secret: undefined };
  const [id = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { id: formDecode(id), secret: formDecode(rest.join(":")) };
}

// RFC 6749 §2.3.1: both halves are form-encoded before they are joined.
function formDecode(text: string): string {
  return new URLSearchParams(`v=${text}`).get("v") ?? "";
}
