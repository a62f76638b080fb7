import { expect, test } from "vitest";
import { EntraError } from "../../../graph/index.ts";
import { needsPerson, whyReconnect } from "./rules.ts";

const refusal = (error: string, code: number, status = 400) =>
  new EntraError({
    error,
    errorCodes: [code],
    description: `AADSTS${code}: said so.`,
    traceId: undefined,
    correlationId: undefined,
    status,
    secretLooksLikeId: false,
  });

test.each([
  ["a password that was reset", refusal("invalid_grant", 50173), true],
  ["a second factor that is asked for", refusal("interaction_required", 50076), true],
  ["too many requests of the app", refusal("invalid_grant", 50196), false],
  ["a failure of Entra's own", refusal("invalid_grant", 90033, 503), false],
  ["a wrong client secret", refusal("invalid_client", 7000215, 401), false],
  ["an app that was disabled", refusal("unauthorized_client", 700016), false],
] as const)("of %s it is known whether somebody has to sign in again", (_what, error, person) => {
  expect(needsPerson(error)).toBe(person);
});

test("a refusal that nobody has described yet is told by its number", () => {
  expect(whyReconnect(refusal("invalid_grant", 50999))).toMatchObject({
    reason: "sign-in-refused",
    sentence: expect.stringContaining("AADSTS50999"),
  });
});
