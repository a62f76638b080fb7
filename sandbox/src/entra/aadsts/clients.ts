import type { AadstsKind } from "./kind.ts";

const INVALID_CLIENT = { status: 401, error: "invalid_client" } as const;
const UNAUTHORIZED_CLIENT = { status: 400, error: "unauthorized_client" } as const;

/** About the app that asks: unknown, disabled, or without the right proof. */
export const CLIENT_REFUSALS = {
  7000215: {
    ...INVALID_CLIENT,
    text: "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{0}'.",
  },
  7000222: {
    ...INVALID_CLIENT,
    text: "The provided client secret keys for app '{0}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret",
  },
  7000218: {
    ...INVALID_CLIENT,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  7000216: {
    ...INVALID_CLIENT,
    text: "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  },
  700027: { ...INVALID_CLIENT, text: "Client assertion failed signature validation. [Reason - {0}]" },
  700024: { ...INVALID_CLIENT, text: "Client assertion is not within its valid time range. {0}" },
  700023: {
    ...INVALID_CLIENT,
    text: "Client assertion audience claim does not match Realm issuer. Audience given: '{0}'.",
  },
  700021: {
    ...INVALID_CLIENT,
    text: "Client assertion application identifier doesn't match 'client_id' parameter. Expected '{0}', found '{1}'.",
  },
  1000502: { ...INVALID_CLIENT, text: "The provided certificate is not within its specified validity period." },
  700016: {
    ...UNAUTHORIZED_CLIENT,
    text: "Application with identifier '{0}' was not found in the directory '{1}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  7000112: { ...UNAUTHORIZED_CLIENT, text: "Application '{0}'({1}) is disabled." },
  700025: {
    ...INVALID_CLIENT,
    text: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  },
  70025: { ...INVALID_CLIENT, text: "The client '{0}'({1}) has no configured federated identity credentials." },
  700211: {
    ...INVALID_CLIENT,
    text: "No matching federated identity record found for presented assertion issuer '{0}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
  },
  700212: {
    ...INVALID_CLIENT,
    text: "No matching federated identity record found for presented assertion audience '{0}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
  },
  700213: {
    ...INVALID_CLIENT,
    text: "No matching federated identity record found for presented assertion subject '{0}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
  },
} satisfies Record<number, AadstsKind>;
