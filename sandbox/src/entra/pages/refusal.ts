import type { Reply } from "../../kernel/http.ts";
import { html } from "../../screens/html.ts";
import type { World } from "../../world.ts";
import type { EntraRefusal, Trace } from "../refusal.ts";
import { entraPage } from "./frame.ts";

/** A refusal that cannot be sent to the app, for whoever sits before the browser. */
export function refusalPage(world: World, { code, message }: EntraRefusal, trace: Trace): Reply {
  const main = html`<h1>Sign in</h1>
    <p>Sorry, but we’re having trouble signing you in.</p>
    <p class="note bad" role="alert">AADSTS${code}: ${message}</p>
    <dl class="facts">
      <dt>Request Id</dt>
      <dd>${trace.traceId}</dd>
      <dt>Correlation Id</dt>
      <dd>${trace.correlationId}</dd>
      <dt>Timestamp</dt>
      <dd>${trace.timestamp}</dd>
    </dl>`;
  return entraPage(world, { title: "Sign in to your account", main, status: 400 });
}
