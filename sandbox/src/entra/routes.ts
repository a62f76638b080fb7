import type { Routable } from "../kernel/router.ts";
import type { Reply } from "../kernel/http.ts";
import { adminConsent } from "./browser/admin-consent.ts";
import { authorize } from "./authorize/authorize.ts";
import type { EntraCall } from "./call.ts";
import { giveDeviceCode } from "./device.ts";
import { deviceLogin } from "./browser/device-login.ts";
import { describeInstances, describeRealm, describeVersion1, describeVersion2, showKeys } from "./discovery.ts";
import { logIn } from "./browser/log-in.ts";
import { logOut } from "./browser/log-out.ts";
import { allowCrossOrigin, giveToken } from "./token.ts";
import { showUserInfo } from "./userinfo.ts";

export interface EntraRoute extends Routable {
  readonly handle: (call: EntraCall) => Reply | Promise<Reply>;
  /** Whether a person looks at it in a browser; refusals are pages then, and JSON elsewhere. */
  readonly isPage?: boolean;
}

/** The addresses of the sign-in service, of both versions. */
export const ROUTES: readonly EntraRoute[] = [
  ...["/{tenant}/oauth2/v2.0", "/{tenant}/oauth2"].flatMap((root): EntraRoute[] => [
    { method: "POST", template: `${root}/token`, handle: giveToken },
    { method: "OPTIONS", template: `${root}/token`, handle: allowCrossOrigin },
    { method: "GET", template: `${root}/authorize`, handle: authorize, isPage: true },
    { method: "POST", template: `${root}/authorize`, handle: authorize, isPage: true },
    { method: "POST", template: `${root}/devicecode`, handle: giveDeviceCode },
    { method: "GET", template: `${root}/logout`, handle: logOut, isPage: true },
  ]),
  ...["/{tenant}/v2.0/adminconsent", "/{tenant}/adminconsent"].flatMap((template): EntraRoute[] => [
    { method: "GET", template, handle: adminConsent, isPage: true },
    { method: "POST", template, handle: adminConsent, isPage: true },
  ]),
  { method: "POST", template: "/{tenant}/login", handle: logIn, isPage: true },
  { method: "GET", template: "/devicelogin", handle: deviceLogin, isPage: true },
  { method: "POST", template: "/devicelogin", handle: deviceLogin, isPage: true },
  { method: "GET", template: "/{tenant}/discovery/v2.0/keys", handle: showKeys },
  { method: "GET", template: "/{tenant}/discovery/keys", handle: showKeys },
  { method: "GET", template: "/{tenant}/v2.0/.well-known/openid-configuration", handle: describeVersion2 },
  { method: "GET", template: "/{tenant}/.well-known/openid-configuration", handle: describeVersion1 },
  { method: "GET", template: "/{tenant}/discovery/instance", handle: describeInstances },
  { method: "GET", template: "/oidc/userinfo", handle: showUserInfo },
  { method: "POST", template: "/oidc/userinfo", handle: showUserInfo },
  { method: "GET", template: "/{tenant}/userrealm/{user}", handle: describeRealm },
];
