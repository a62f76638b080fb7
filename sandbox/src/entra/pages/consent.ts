import type { AppRecord } from "../../entities/app.ts";
import { tenantOf } from "../../entities/tenant.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { Reply } from "../../kernel/http.ts";
import { type Html, html } from "../../screens/html.ts";
import type { EntraCall } from "../call.ts";
import { GRAPH_SCOPES } from "../permissions/graph-permissions.ts";
import type { Permissions } from "../permissions/organisation-consent.ts";
import { entraPage } from "./frame.ts";

export interface ConsentQuestion {
  readonly app: AppRecord;
  readonly user: UserRecord;
  /** Which of openid, profile, email and offline_access are asked for. */
  readonly openid: readonly string[];
  readonly permissions: readonly Permissions[];
  /** Whether this person may consent for the whole organisation. */
  readonly mayDecideForAll: boolean;
  /** Where the answer is to be sent. */
  readonly here: string;
  readonly leadsTo: string;
}

/** Asks whether the app may. */
export function consentPage({ world }: EntraCall, question: ConsentQuestion): Reply {
  const { app, user, here, leadsTo, mayDecideForAll } = question;
  const main = html`<p class="soft">${user.userPrincipalName}</p>
    <h1>Permissions requested</h1>
    <p class="lead">${app.displayName}</p>
    ${permissionList(question)}
    <form method="post" action="${here}">
      ${
        mayDecideForAll
          ? html`<p>
              <label
                ><input type="checkbox" name="organisation" value="on" /> Consent on behalf of your organisation</label
              >
            </p>`
          : ""
      }
      ${buttons()}
    </form>`;
  return entraPage(world, { title: "Permissions requested", main, leadsTo });
}

/** Asks an administrator whether the app may, for everybody. */
export function organisationConsentPage({ world }: EntraCall, question: ConsentQuestion): Reply {
  const { app, user, here, leadsTo } = question;
  const tenant = tenantOf(world).displayName;
  const main = html`<p class="soft">${user.userPrincipalName}</p>
    <h1>Permissions requested</h1>
    <p class="lead">Review for your organisation: ${app.displayName}</p>
    ${permissionList(question)}
    <p>
      If you accept, this app will get access to the specified resources for all users of ${tenant}. Nobody else will be
      asked.
    </p>
    <form method="post" action="${here}">${buttons()}</form>`;
  return entraPage(world, { title: "Permissions requested", main, leadsTo });
}

export function permissionList({ openid, permissions }: Pick<ConsentQuestion, "openid" | "permissions">): Html {
  const basic = GRAPH_SCOPES.filter(({ value }) => openid.includes(value));
  const wished = permissions.flatMap(({ scopes, roles }) => [...scopes, ...roles]);
  return html`<ul>
    ${[...basic, ...wished].map(({ displayName, value, description }) => html`<li title="${description}">${displayName} <span class="soft small">${value}</span></li>`)}
  </ul>`;
}

export function buttons(): Html {
  return html`<button name="decision" value="cancel">Cancel</button>
    <button class="main" name="decision" value="accept">Accept</button>`;
}
