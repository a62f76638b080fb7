import { fields } from "../../../web/form/field.ts";
import { WORDS } from "./words.ts";

/** How Parley proves that it is the app: asked when a connection is added, and when its credential is replaced. */
export const CREDENTIAL_FIELDS = fields([
  {
    name: "credential.kind",
    kind: "choice",
    label: () => WORDS.prove,
    choices: [
      { value: "secret", title: () => WORDS.secretChoice },
      { value: "certificate", title: () => WORDS.certificateChoice },
    ],
  },
  {
    name: "credential.secret",
    kind: "secret",
    label: () => WORDS.secret,
    hint: () => WORDS.secretHint,
    required: true,
    max: 400,
  },
]);

/** What the two hold at first. */
export const NO_CREDENTIAL = { "credential.kind": "secret", "credential.secret": "" } as const;

interface Held {
  readonly "credential.kind": string;
  readonly "credential.secret": string;
}

/** A certificate is made here, so no secret is asked for. */
export function notAsked({ "credential.kind": kind }: Held): readonly string[] {
  return kind === "certificate" ? ["credential.secret"] : [];
}

/** The credential as the API wants it. */
export function credentialOf({ "credential.kind": kind, "credential.secret": secret }: Held) {
  return kind === "certificate" ? { kind: "certificate" as const } : { kind: "secret" as const, secret: secret.trim() };
}
