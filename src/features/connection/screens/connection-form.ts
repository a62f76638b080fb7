import type { ConnectionWish } from "../../../../sdk/src/index.ts";
import { refuseObviousMistakes } from "../rules.ts";
import { credentialOf, type HeldCredential, NO_CREDENTIAL } from "./credentials/credential-fields.ts";
import { cloudOf } from "./cloud-field.ts";
import { WORDS } from "./words.ts";

/** What the form holds while it is being filled in. */
export interface ConnectionForm {
  readonly name: string;
  readonly entraTenantId: string;
  readonly clientId: string;
  readonly cloud: string;
  readonly credential: HeldCredential;
}

export const EMPTY_FORM: ConnectionForm = {
  name: "",
  entraTenantId: "",
  clientId: "",
  cloud: "global",
  credential: NO_CREDENTIAL,
};

/** Complaints by the field's name in the API. */
export type Complaints = Readonly<Record<string, string>>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The connection that the form asks for, or what is wrong with it. */
export function checkForm(form: ConnectionForm): { wish: ConnectionWish } | { complaints: Complaints } {
  const wish = wishOf(form);
  const { entraTenantId, clientId, applicationObjectId, credential } = wish;
  const complaints = {
    ...aboutId("entraTenantId", entraTenantId),
    ...aboutId("clientId", clientId),
    ...(credential.kind === "secret" && credential.secret === "" ? { "credential.secret": WORDS.secretMissing } : {}),
    ...(applicationObjectId === undefined ? {} : aboutId("applicationObjectId", applicationObjectId)),
  };
  if (Object.keys(complaints).length > 0) return { complaints };
  const mistake = obviousMistake(wish);
  return mistake ? { complaints: mistake } : { wish };
}

function aboutId(name: string, id: string): Complaints {
  return GUID.test(id) ? {} : { [name]: WORDS.guid };
}

type Wish = ConnectionWish & Required<Pick<ConnectionWish, "name" | "cloud">>;

function wishOf({ name, entraTenantId, clientId, cloud, credential }: ConnectionForm): Wish {
  return {
    name: name.trim() || WORDS.nameUsual,
    cloud: cloudOf(cloud),
    entraTenantId: entraTenantId.trim(),
    clientId: clientId.trim(),
    ...credentialOf(credential),
  };
}

/** The server's own rule, asked before the secret is sent anywhere. */
function obviousMistake(wish: Wish): Complaints | undefined {
  try {
    refuseObviousMistakes(wish);
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { [error.field]: [error.message, error.cure].filter(Boolean).join(" ") };
  }
}

function isRefusal(error: unknown): error is Error & { field: string; cure?: string } {
  return error instanceof Error && "field" in error && typeof error.field === "string";
}
