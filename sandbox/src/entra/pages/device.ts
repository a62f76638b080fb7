import type { AppRecord } from "../../entities/app.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { Reply } from "../../kernel/http.ts";
import { html } from "../../screens/html.ts";
import type { World } from "../../world.ts";
import type { Permissions } from "../permissions/organisation-consent.ts";
import { buttons, permissionList } from "./consent.ts";
import { entraPage } from "./frame.ts";

const TITLE = "Sign in to your device";

export function deviceCodePage(world: World, refusal?: string): Reply {
  const main = html`<h1>Enter code</h1>
    <p class="lead">Enter the code displayed on your app or device.</p>
    ${refusal === undefined ? "" : html`<p class="note bad" role="alert">${refusal}</p>`}
    <form method="post" action="/devicelogin" class="row">
      <div>
        <label for="user_code">Code</label><input id="user_code" name="user_code" autocomplete="off" required />
      </div>
      <button class="main">Next</button>
    </form>`;
  return entraPage(world, { title: TITLE, main, status: refusal === undefined ? 200 : 400 });
}

interface Confirmation {
  readonly app: AppRecord;
  readonly user: UserRecord;
  readonly openid: readonly string[];
  readonly permissions: readonly Permissions[];
  readonly userCode: string;
}

export function deviceConfirmPage(world: World, question: Confirmation): Reply {
  const { app, user, userCode } = question;
  const main = html`<p class="soft">${user.userPrincipalName}</p>
    <h1>Are you trying to sign in to ${app.displayName}?</h1>
    <p class="lead">Only go on if you got the code from an app of your own.</p>
    ${permissionList(question)}
    <form method="post" action="/devicelogin">
      <input type="hidden" name="user_code" value="${userCode}" />
      ${buttons()}
    </form>`;
  return entraPage(world, { title: TITLE, main });
}

export function deviceDonePage(world: World, sentence: string): Reply {
  return entraPage(world, { title: TITLE, main: html`<h1>${sentence}</h1>` });
}
