import type { ConnectionWish } from "../../../../../sdk/src/index.ts";
import { fields } from "../../../../web/form/field.ts";
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
      { value: "federated", title: () => WORDS.federatedChoice },
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
  { name: "credential.expiresAt", kind: "day", label: () => WORDS.expires, hint: () => WORDS.expiresHint },
  { name: "applicationObjectId", kind: "text", label: () => WORDS.objectId, hint: () => WORDS.objectIdHint },
]);

/** What they hold at first. */
export const NO_CREDENTIAL = {
  "credential.kind": "secret",
  "credential.secret": "",
  "credential.expiresAt": "",
  applicationObjectId: "",
} as const;

/** What they hold while they are being filled in. */
export type HeldCredential = Readonly<Record<keyof typeof NO_CREDENTIAL, string>>;

const ASKED_FOR: Readonly<Record<string, readonly string[]>> = {
  secret: ["credential.secret", "credential.expiresAt"],
  certificate: ["applicationObjectId"],
  federated: [],
};
const ALL = Object.values(ASKED_FOR).flat();

/** The fields that another kind of credential asks for. */
export function notAsked({ "credential.kind": kind }: HeldCredential): readonly string[] {
  const asked = ASKED_FOR[kind] ?? [];
  return ALL.filter((name) => !asked.includes(name));
}

/** The credential as the API wants it. */
export function credentialOf(held: HeldCredential): Pick<ConnectionWish, "credential" | "applicationObjectId"> {
  const kind = held["credential.kind"];
  if (kind === "federated") return { credential: { kind } };
  const objectId = held.applicationObjectId.trim();
  if (kind === "certificate") return { credential: { kind }, ...(objectId && { applicationObjectId: objectId }) };
  const day = held["credential.expiresAt"];
  const secret = held["credential.secret"].trim();
  // Entra tells days; the first moment of it is the one that is safe.
  return { credential: { kind: "secret", secret, ...(day && { expiresAt: `${day}T00:00:00Z` }) } };
}
