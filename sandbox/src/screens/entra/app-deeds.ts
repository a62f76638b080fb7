import type { AppRecord } from "../../entities/app.ts";
import { ACCESS_RULES, type AccessRule, accessRuleKey } from "../../entities/entra/access-rule.ts";
import { SERVICE_PRINCIPALS } from "../../entities/entra/principal.ts";
import { registerPrincipal, removeApp } from "../../entra/apps/registration.ts";
import type { Reply } from "../../kernel/http.ts";
import { redirect } from "../page.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import { changeUris } from "./app-addresses.ts";
import { changeRole, consentToAll, grantScope, takeScope } from "./app-consent.ts";
import { addCertificate, addSecret, expireSecret, removeCertificate, removeSecret } from "./app-credential-deeds.ts";
import { appInPath } from "./app-facts.ts";
import { appPage, type Saying } from "./app-page.ts";

/** Does something to the app; says something only where there is more to say than the page shows. */
type Deed = (call: ScreenCall, app: AppRecord) => Saying | undefined;

/** What the buttons of an app's page do. */
const DEEDS: ReadonlyMap<string, Deed> = new Map(
  Object.entries<Deed>({
    enable: (call, app) => setEnabled(call, app, true),
    disable: (call, app) => setEnabled(call, app, false),
    block: ({ world }, app) => void ACCESS_RULES.in(world).put(blockOf(app)),
    unblock,
    "add-secret": addSecret,
    "expire-secret": expireSecret,
    "remove-secret": removeSecret,
    "add-certificate": addCertificate,
    "remove-certificate": removeCertificate,
    consent: consentToAll,
    "grant-role": (call, app) => changeRole(call, app, "grant"),
    "take-role": (call, app) => changeRole(call, app, "take"),
    "grant-scope": grantScope,
    "take-scope": takeScope,
    "add-uri": (call, app) => changeUris(call, app, (uris, uri) => [...new Set([...uris, uri])]),
    "remove-uri": (call, app) => changeUris(call, app, (uris, uri) => uris.filter((other) => other !== uri)),
  }),
);

export function changeApp(call: ScreenCall): Reply {
  const app = appInPath(call);
  const name = textIn(call, "do");
  if (app === undefined) return appPage(call);
  if (name === "delete") {
    removeApp(call.world, app);
    return redirect("/entra");
  }
  const saying = DEEDS.get(name)?.(call, app);
  return saying === undefined ? redirect(`/entra/apps/${app.clientId}`) : appPage(call, saying);
}

function blockOf({ clientId }: AppRecord): AccessRule {
  return { target: { kind: "app", id: clientId }, control: "block" };
}

function unblock({ world }: ScreenCall, app: AppRecord): undefined {
  ACCESS_RULES.in(world).remove(accessRuleKey(blockOf(app)));
}

function setEnabled({ world }: ScreenCall, app: AppRecord, accountEnabled: boolean): undefined {
  SERVICE_PRINCIPALS.in(world).put({ ...registerPrincipal(world, app), accountEnabled });
}
