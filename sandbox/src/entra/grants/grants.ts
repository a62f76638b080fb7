import { grantByCode } from "./authorization-code.ts";
import { grantToApp } from "./client-credentials.ts";
import { grantByDeviceCode } from "./device-code.ts";
import type { Grant } from "./grant.ts";
import { grantOnBehalfOf } from "./on-behalf-of.ts";
import { grantByPassword } from "./password.ts";
import { grantByRefreshToken } from "./refresh-token.ts";

/** What may stand in grant_type. */
export const GRANTS_BY_TYPE: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  ["authorization_code", grantByCode],
  ["refresh_token", grantByRefreshToken],
  ["client_credentials", grantToApp],
  ["password", grantByPassword],
  ["urn:ietf:params:oauth:grant-type:device_code", grantByDeviceCode],
  ["device_code", grantByDeviceCode],
  ["urn:ietf:params:oauth:grant-type:jwt-bearer", grantOnBehalfOf],
]);
