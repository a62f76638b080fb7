import { adminConsentAddress, type Cloud, endpointsOf, type EndpointsOverride } from "../clouds.ts";
import { type EntraFinding, entraErrorOf } from "./entra-error.ts";
import { findingOf } from "./entra-findings.ts";

/** An app in a tenant, and where its administrator is sent back to afterwards. */
export interface ConsentWish {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** Comes back with the browser, and proves that it was sent from here. */
  readonly state: string;
}

/** Where an administrator of the tenant grants the app all that its registration asks for. */
export function consentAddress(wish: ConsentWish, override?: EndpointsOverride): string {
  const endpoints = endpointsOf(wish.cloud, override);
  const query = new URLSearchParams({
    client_id: wish.clientId,
    scope: endpoints.scope,
    redirect_uri: wish.redirectUri,
    state: wish.state,
  });
  return `${adminConsentAddress(endpoints, wish.tenantId)}?${query.toString()}`;
}

/** What it means that the browser came back with an error. */
export function consentFinding(refused: { readonly error: string; readonly description: string }): EntraFinding {
  const text = JSON.stringify({ error: refused.error, error_description: refused.description });
  return findingOf(entraErrorOf({ status: 400, text }, false).refusal);
}
