import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  genericGrantRequest,
  initiateDeviceAuthorization,
  pollDeviceAuthorizationGrant,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { unwrapped } from "../token/ask-login.ts";
import { entraErrorOf } from "../token/entra-error.ts";
import { entraFor, scopesAt, type SignIn } from "./command-line-tool.ts";
import { openLoopback } from "./loopback.ts";

/**
 * Signs an administrator in in a browser on this machine, by authorization code with PKCE, and resolves with an access
 * token for Graph, which nothing keeps. `show` is told the address to open. Refusals are EntraError.
 */
export async function signInByBrowser(by: SignIn, show: (address: string) => void): Promise<string> {
  return unwrapped(async () => {
    const entra = await entraFor(by);
    const state = randomState();
    const verifier = randomPKCECodeVerifier();
    const loopback = await openLoopback(state);
    try {
      const { redirectUri } = loopback;
      const address = buildAuthorizationUrl(entra, {
        response_type: "code",
        response_mode: "query",
        redirect_uri: redirectUri,
        scope: scopesAt(by.endpoints),
        state,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        prompt: "select_account",
      });
      show(address.href);
      const code = codeIn(await loopback.answer);
      // The library would put a slash behind the address, which Entra does not take for the one that was asked with.
      const given = await genericGrantRequest(entra, "authorization_code", {
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      });
      return given.access_token;
    } finally {
      loopback.close();
    }
  });
}

function codeIn(answer: URLSearchParams): string {
  const code = answer.get("code");
  if (code !== null) return code;
  const error = answer.get("error") ?? "no-code";
  const text = JSON.stringify({ error, error_description: answer.get("error_description") ?? "" });
  throw entraErrorOf({ status: 400, text }, false);
}

/** What a person types where. */
export interface DevicePrompt {
  readonly address: string;
  readonly code: string;
}

/** The same for a machine without a browser: somebody types a code elsewhere. */
export async function signInByDevice(by: SignIn, show: (prompt: DevicePrompt) => void): Promise<string> {
  return unwrapped(async () => {
    const entra = await entraFor(by);
    const device = await initiateDeviceAuthorization(entra, { scope: scopesAt(by.endpoints) });
    show({ address: device.verification_uri, code: device.user_code });
    const given = await pollDeviceAuthorizationGrant(entra, device);
    return given.access_token;
  });
}
