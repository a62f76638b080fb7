import { CLIENT_REFUSALS } from "./clients.ts";
import { GRANT_REFUSALS } from "./grants.ts";
import { REQUEST_REFUSALS } from "./requests.ts";

/** The AADSTS codes the sandbox gives. */
export const AADSTS = { ...CLIENT_REFUSALS, ...REQUEST_REFUSALS, ...GRANT_REFUSALS };
