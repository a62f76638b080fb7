import type { ConnectionWish } from "../../../../sdk/src/index.ts";
import { refuseObviousMistakes } from "../rules.ts";
import { WORDS } from "./words.ts";

/** What the form holds while it is being filled in. */
export interface ConnectionForm {
  readonly name: string;
  readonly entraTenantId: string;
  readonly clientId: string;
  readonly kind: "secret" | "certificate";
  readonly secret: string;
}

export const EMPTY_FORM: ConnectionForm = { name: "", entraTenantId: "", clientId: "", kind: "secret", secret: "" };

/** Complaints by the field's name in the API. */
export type Complaints = Readonly<Record<string, string>>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The connection that the form asks for, or what is wrong with it. */
export function checkForm(form: ConnectionForm): { wish: ConnectionWish } | { complaints: Complaints } {
  const wish = wishOf(form);
  const complaints = {
    ...(GUID.test(wish.entraTenantId) ? {} : { entraTenantId: WORDS.guid }),
    ...(GUID.test(wish.clientId) ? {} : { clientId: WORDS.guid }),
    ...(form.kind === "secret" && form.secret.trim() === "" ? { "credential.secret": WORDS.secretMissing } : {}),
  };
  if (Object.keys(complaints).length > 0) return { complaints };
  const mistake = obviousMistake(wish);
  return mistake ? { complaints: mistake } : { wish };
}

function wishOf({ name, entraTenantId, clientId, kind, secret }: ConnectionForm): Required<ConnectionWish> {
  return {
    name: name.trim() || WORDS.nameUsual,
    cloud: "global",
    entraTenantId: entraTenantId.trim(),
    clientId: clientId.trim(),
    credential: kind === "secret" ? { kind, secret: secret.trim() } : { kind },
  };
}

/** The server's own rule, asked before the secret is sent anywhere. */
function obviousMistake(wish: Required<ConnectionWish>): Complaints | undefined {
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
