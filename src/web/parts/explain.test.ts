import { expect, test } from "vitest";
import { ParleyProblem } from "../../../sdk/src/index.ts";
import { SignedOut } from "../signed-out.ts";
import { complaintAbout, explain, isForSigningIn } from "./explain.ts";

const problem = {
  type: "urn:parley:problem:invalid-input",
  title: "The input is not valid",
  status: 400,
  code: "invalid-input",
  detail: "This is the secret's ID, not its Value.",
  cure: "Copy the column Value.",
  field: "credential.secret",
  requestId: "r-1",
} as const;

test("a refusal is read in the server's words, with its cure and the id to ask about", () => {
  expect(explain(new ParleyProblem(problem))).toEqual({
    sentence: "This is the secret's ID, not its Value.",
    cure: "Copy the column Value.",
    requestId: "r-1",
  });
});

test("a server that does not answer is told apart from one that refuses", () => {
  expect(explain(new TypeError("Failed to fetch")).sentence).toBe("Parley did not answer.");
});

test("a refusal stands at the field it is about, and at no other", () => {
  const refusal = new ParleyProblem(problem);
  expect(complaintAbout(refusal, "credential.secret")).toBe(
    "This is the secret's ID, not its Value. Copy the column Value.",
  );
  expect(complaintAbout(refusal, "clientId")).toBeUndefined();
});

test("of several complaints each stands at its own field", () => {
  const { field: _field, ...rest } = problem;
  const refusal = new ParleyProblem({
    ...rest,
    problems: [
      { field: "entraTenantId", detail: "must be a GUID" },
      { field: "clientId", detail: "must be another GUID" },
    ],
  });
  expect(complaintAbout(refusal, "clientId")).toBe("must be another GUID");
});

test("for what is not there no cure for programs is shown", () => {
  const missing = { ...problem, status: 404, code: "not-found", cure: "List them with GET /api/meetings." } as const;
  expect(explain(new ParleyProblem(missing))).not.toHaveProperty("cure");
});

test("whoever is signed out while at work reads what to do about it, and nothing for programs", () => {
  const over = { ...problem, status: 401, code: "not-signed-in", cure: "Send the header Authorization." } as const;
  expect(explain(new SignedOut(over))).toEqual({
    sentence: "You are signed out.",
    cure: "What you typed is kept. Sign in in another tab, then go on here.",
  });
});

test("a way to sign in again is offered where that is the cure, and not to whoever mistyped a password", () => {
  const refusal = { ...problem, status: 403, code: "not-allowed", reason: "sign-in-again" } as const;
  expect(isForSigningIn(new ParleyProblem(refusal))).toBe(true);
  expect(isForSigningIn(new ParleyProblem({ ...refusal, status: 401, reason: "password-wrong" }))).toBe(false);
});
