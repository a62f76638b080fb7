import type { ControlRoute } from "../call.ts";
import { entraControls } from "../entra.ts";
import { appConsentControls } from "./app-consent.ts";
import { appCredentialControls } from "./app-credentials.ts";
import { appControls } from "./apps.ts";

/** App registrations, their credentials and consent, and the sign-in service. */
export const identityControls: readonly ControlRoute[] = [
  ...appControls,
  ...appConsentControls,
  ...appCredentialControls,
  ...entraControls,
];
