import { findUser } from "./entities/user.ts";
import { CAMPUS } from "./seed/larkfield.ts";
import { PEOPLE } from "./seed/people.ts";
import type { World } from "./world.ts";

/** What the sandbox says when it is ready; the one JSON line on standard output. */
export interface Ready {
  readonly ready: true;
  readonly graph: string;
  readonly entra: string;
  readonly graphHttps: string;
  readonly entraHttps: string;
  readonly control: string;
  readonly proxy: string | null;
  /** Where mail is taken, such as smtp://127.0.0.1:2525. */
  readonly smtp: string;
  readonly caFile: string;
  readonly tenantId: string;
  readonly domain: string;
  /** An app that holds every permission. */
  readonly admin: { readonly clientId: string; readonly clientSecret: string };
  /** A licensed global administrator, who may also sign in by the password grant. */
  readonly user: { readonly id: string; readonly userPrincipalName: string; readonly password: string };
}

export interface Addresses {
  readonly http: string;
  readonly https: string;
  readonly proxy: string | null;
  readonly smtp: string;
  readonly caFile: string;
}

export function readyLine(world: World, { http, https, proxy, smtp, caFile }: Addresses): Ready {
  const userPrincipalName = `${PEOPLE[0]?.account}@${CAMPUS.domain}`;
  return {
    ready: true,
    graph: `${http}/v1.0`,
    entra: http,
    graphHttps: `${https}/v1.0`,
    entraHttps: https,
    control: `${http}/_control`,
    proxy,
    smtp,
    caFile,
    tenantId: CAMPUS.tenantId,
    domain: CAMPUS.domain,
    admin: { clientId: CAMPUS.clientId, clientSecret: CAMPUS.clientSecret },
    user: { id: findUser(world, userPrincipalName)?.id ?? "", userPrincipalName, password: CAMPUS.password },
  };
}
