import type { AppRecord } from "../../entities/app.ts";
import { isRuled } from "../../entities/entra/access-rule.ts";
import { principalOf } from "../../entities/entra/principal.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { deed } from "./deed.ts";

/** Who an app is. */
export function overview(world: World, app: AppRecord): Html {
  return html`<dl class="facts">
    <dt>Application (client) ID</dt>
    <dd><code>${app.clientId}</code></dd>
    <dt>Object ID</dt>
    <dd><code>${app.objectId}</code></dd>
    <dt>Directory (tenant) ID</dt>
    <dd><code>${tenantOf(world).id}</code></dd>
    <dt>Service principal</dt>
    <dd><code>${principalOf(world, app.clientId)?.id ?? "none"}</code></dd>
    <dt>Registered</dt>
    <dd>${isoSeconds(app.createdAt)}</dd>
  </dl>`;
}

/** Whether it may sign in. */
export function signIn(world: World, app: AppRecord): Html {
  const isEnabled = principalOf(world, app.clientId)?.accountEnabled === true;
  const isBlocked = isRuled(world, { target: { kind: "app", id: app.clientId }, control: "block" });
  return html`<p>
      ${isEnabled ? html`<span class="tag good">Enabled</span>` : html`<span class="tag bad">Disabled</span>`}
      ${isBlocked ? html`<span class="tag bad">Blocked by conditional access</span>` : ""}
    </p>
    ${isEnabled ? deed("disable", "Disable sign-in") : deed("enable", "Enable sign-in")}
    ${isBlocked ? deed("unblock", "Lift the block") : deed("block", "Block by conditional access")}`;
}
