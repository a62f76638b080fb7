import { USERS, type UserRecord } from "../../entities/user.ts";
import type { Reply } from "../../kernel/http.ts";
import { type Html, html } from "../../screens/html.ts";
import type { World } from "../../world.ts";
import type { EntraCall } from "../call.ts";
import { entraPage } from "./frame.ts";

interface SignInForm {
  /** Where it goes on once somebody is signed in. */
  readonly next: string;
  /** Where that leads in the end. */
  readonly leadsTo?: string | undefined;
  readonly username?: string;
  /** Why the last attempt was refused. */
  readonly refusal?: string;
}

/** Asks who is there: by user name, or by picking one of the sandbox's people. */
export function signInPage({ world, tenant }: EntraCall, form: SignInForm): Reply {
  const action = `/${tenant}/login`;
  const { next, refusal, username = "" } = form;
  const main = html`<h1>Sign in</h1>
    ${refusal === undefined ? "" : html`<p class="note bad" role="alert">${refusal}</p>`}
    <form method="post" action="${action}" class="row">
      <input type="hidden" name="next" value="${next}" />
      <div>
        <label for="username">User name</label
        ><input id="username" name="username" value="${username}" autocomplete="username" required />
      </div>
      <div>
        <label for="password">Password, where one is set</label
        ><input id="password" name="password" type="password" autocomplete="current-password" />
      </div>
      <button class="main">Sign in</button>
    </form>
    <h2>Or pick an account</h2>
    <form method="post" action="${action}">
      <input type="hidden" name="next" value="${next}" />
      <ul class="plain">
        ${peopleOf(world).map(choice)}
      </ul>
    </form>`;
  const status = refusal === undefined ? 200 : 400;
  return entraPage(world, { title: "Sign in to your account", main, status, ...leading(form) });
}

/** The people who may sign in without a password. */
function peopleOf(world: World): UserRecord[] {
  return USERS.in(world)
    .all()
    .filter(({ accountEnabled, password }) => accountEnabled && password === null)
    .sort((a, b) => a.displayName.localeCompare(b.displayName, "en"));
}

function choice({ displayName, userPrincipalName }: UserRecord): Html {
  return html`<li>
    <button name="username" value="${userPrincipalName}">${displayName}</button>
    <span class="soft small">${userPrincipalName}</span>
  </li>`;
}

/** Asks for the second factor; in the sandbox, approving is enough. */
export function factorPage({ world, tenant }: EntraCall, form: SignInForm): Reply {
  const main = html`<h1>Approve sign in request</h1>
    <p class="lead">Your organisation wants a second proof that it is you, ${form.username ?? ""}.</p>
    <form method="post" action="/${tenant}/login">
      <input type="hidden" name="next" value="${form.next}" />
      <button class="main" name="factor" value="approve">Approve</button>
    </form>`;
  return entraPage(world, { title: "Approve sign in request", main, ...leading(form) });
}

function leading({ leadsTo }: SignInForm): { leadsTo?: string } {
  return leadsTo === undefined ? {} : { leadsTo };
}
