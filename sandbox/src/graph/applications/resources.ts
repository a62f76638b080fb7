import type { Route } from "../protocol/call.ts";
import { applicationChanges } from "./application-changes.ts";
import { applications } from "./applications.ts";
import { applicationsDelta } from "./applications-delta.ts";
import { extensionProperties } from "./extension-properties.ts";
import { federatedCredentials } from "./federated-credentials.ts";
import { keys } from "./keys.ts";
import { owners } from "./owners.ts";
import { passwords } from "./passwords.ts";
import { principalResources } from "./principals/resources.ts";

/** App registrations, their service principals and credentials, and what they are consented to. */
export const applicationResources: readonly Route[] = [
  ...applications,
  ...applicationChanges,
  ...applicationsDelta,
  ...passwords,
  ...keys,
  ...owners,
  ...federatedCredentials,
  ...extensionProperties,
  ...principalResources,
];
