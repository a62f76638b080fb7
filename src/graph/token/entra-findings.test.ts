import { expect, test } from "vitest";
import { entraErrorOf } from "./entra-error.ts";
import { findingOf } from "./entra-findings.ts";

const TAIL =
  "\r\nTrace ID: 0f1e2d3c-0000-4000-8000-000000000001\r\nCorrelation ID: 0f1e2d3c-0000-4000-8000-000000000002";
const refusal = (code: number, { looksLikeId = false, status = 400 } = {}) => {
  const description = `AADSTS${code}: Some words of the day.${TAIL}`;
  const body = {
    error: "invalid_client",
    error_description: description,
    error_codes: [code],
    trace_id: "t",
    correlation_id: "c",
  };
  return entraErrorOf({ status, text: JSON.stringify(body) }, looksLikeId).refusal;
};

test.each([
  [90002, "tenant-unknown"],
  [90038, "tenant-in-other-cloud"],
  [900382, "tenant-in-other-cloud"],
  [900023, "tenant-malformed"],
  [9001023, "tenant-not-named"],
  [700016, "application-unknown"],
  [7000215, "secret-wrong"],
  [7000222, "secret-expired"],
  [700027, "certificate-unknown"],
  [700024, "clock-wrong"],
  [7000112, "application-disabled"],
  [53003, "blocked-by-policy"],
  [530035, "blocked-by-security-defaults"],
  [650051, "consent-pending"],
  [90055, "entra-busy"],
] as const)("AADSTS%i is understood as %s, with a sentence and a cure", (code, reason) => {
  const finding = findingOf(refusal(code));
  expect(finding.reason).toBe(reason);
  expect(finding.sentence).toMatch(/^[A-Z].*\.$/);
  expect(finding.cure.length).toBeGreaterThan(20);
});

test("whoever pasted the secret's id instead of its value is told so", () => {
  expect(findingOf(refusal(7000215, { looksLikeId: true })).reason).toBe("secret-id-instead-of-value");
  expect(findingOf(refusal(7000222, { looksLikeId: true })).reason).toBe("secret-expired");
});

test("a code that nobody has described yet stays in the sentence", () => {
  expect(findingOf(refusal(123456))).toMatchObject({
    reason: "entra-refused",
    sentence: "Microsoft Entra refused to give a token (AADSTS123456): AADSTS123456: Some words of the day.",
  });
});

test("a refusal keeps what Microsoft's support asks for, and the sentence without the rest", () => {
  expect(refusal(700016)).toMatchObject({
    errorCodes: [700016],
    traceId: "t",
    correlationId: "c",
    description: "AADSTS700016: Some words of the day.",
  });
});

test("a refusal that names its code in the text only is understood as well", () => {
  const text = JSON.stringify({
    error: "invalid_tenant",
    error_description: "AADSTS90002: Tenant 'x' not found.  Trace ID: 1",
  });
  expect(findingOf(entraErrorOf({ status: 400, text }, false).refusal).reason).toBe("tenant-unknown");
});

test.each(["temporarily_unavailable", "server_error"])(
  "%s is trouble of Microsoft's own, and no wrong setting",
  (error) => {
    const text = JSON.stringify({ error, error_description: "AADSTS90033: A transient error has occurred." });
    expect(findingOf(entraErrorOf({ status: 400, text }, false).refusal).reason).toBe("entra-unavailable");
  },
);

test("a gateway's page in Entra's place is not taken for a wrong setting", () => {
  expect(findingOf(entraErrorOf({ status: 503, text: "<html>" }, false).refusal).reason).toBe("entra-unavailable");
});
