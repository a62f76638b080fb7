import { expect, test } from "vitest";
import { checkForm, EMPTY_FORM } from "./connection-form.ts";
import { NO_CREDENTIAL } from "./credentials/credential-fields.ts";

const SECRET_ID = "11111111-2222-3333-4444-555555555555";

const form = {
  ...EMPTY_FORM,
  name: "Campus",
  entraTenantId: " 3f2504e0-4f89-41d3-9a0c-0305e82c3301 ",
  clientId: "9a0c2504-4f89-41d3-9a0c-0305e82c3302",
  credential: { ...NO_CREDENTIAL, "credential.secret": "abc~7Q.something" },
};

test("what is pasted with blanks around it is taken without them", () => {
  expect(checkForm(form)).toEqual({
    wish: {
      name: "Campus",
      cloud: "global",
      entraTenantId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
      clientId: "9a0c2504-4f89-41d3-9a0c-0305e82c3302",
      credential: { kind: "secret", secret: "abc~7Q.something" },
    },
  });
});

test("a tenant of another cloud is added with its cloud", () => {
  expect(checkForm({ ...form, cloud: "china" })).toMatchObject({ wish: { cloud: "china" } });
});

test("the secret's ID in place of its Value is told at the field, with the cure", () => {
  expect(checkForm({ ...form, credential: { ...NO_CREDENTIAL, "credential.secret": SECRET_ID } })).toEqual({
    complaints: { "credential.secret": expect.stringMatching(/ID, not its Value.*column Value/) },
  });
});

test("the tenant's ID in both fields is told at the second", () => {
  expect(checkForm({ ...form, clientId: form.entraTenantId })).toEqual({
    complaints: { clientId: expect.stringContaining("are the same") },
  });
});

test("everything that is missing is told at once", () => {
  const checked = checkForm(EMPTY_FORM);
  expect("complaints" in checked && Object.keys(checked.complaints)).toEqual([
    "entraTenantId",
    "clientId",
    "credential.secret",
  ]);
});

test("with a certificate no secret is asked for", () => {
  const credential = { ...NO_CREDENTIAL, "credential.kind": "certificate" };
  expect(checkForm({ ...form, credential })).toMatchObject({ wish: { credential: { kind: "certificate" } } });
  expect(checkForm({ ...form, credential: { ...credential, applicationObjectId: "Parley" } })).toEqual({
    complaints: { applicationObjectId: expect.stringContaining("not an ID") },
  });
});

test("the day on which a secret ends is sent as its first moment", () => {
  const credential = { ...form.credential, "credential.expiresAt": "2027-03-09" };
  expect(checkForm({ ...form, credential })).toMatchObject({
    wish: { credential: { kind: "secret", expiresAt: "2027-03-09T00:00:00Z" } },
  });
});
