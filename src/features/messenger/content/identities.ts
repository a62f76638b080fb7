import { z } from "zod";
import type { Identity } from "./contract.ts";
import { Text } from "./lenient.ts";
import { cleanName } from "./names.ts";

const One = z
  .looseObject({
    id: Text,
    displayName: Text,
    tenantId: Text,
    userIdentityType: Text,
    applicationIdentityType: Text,
    conversationIdentityType: Text,
  })
  .nullish();
type One = z.infer<typeof One>;

/** identitySet as Graph sends it: at most one of these is somebody. */
export const IdentitySet = z
  .looseObject({ user: One, application: One, device: One, conversation: One, tag: One })
  .nullish();
export type IdentitySet = z.infer<typeof IdentitySet>;

/** Microsoft's words for what somebody is, in lower case. */
const KINDS: Readonly<Record<string, Identity["kind"]>> = {
  aaduser: "person",
  onpremiseaaduser: "person",
  anonymousguest: "guest",
  federateduser: "federated",
  personalmicrosoftaccountuser: "personal-account",
  skypeuser: "skype",
  phoneuser: "phone",
  emailuser: "mail",
  aadapplication: "app",
  bot: "bot",
  tenantbot: "bot",
  office365connector: "connector",
  outgoingwebhook: "webhook",
  team: "team",
  channel: "channel",
  chat: "chat",
};

/** Which of a set's members come first, and what each is where Microsoft has no word for it. */
const MEMBERS = [
  ["user", "person"],
  ["application", "app"],
  ["conversation", "unknown"],
  ["device", "device"],
  ["tag", "tag"],
] as const;

/** Who or what an identity set names; null where it names nobody, as in messages of the system. */
export function identityIn(set: IdentitySet): Identity | null {
  const [member, usual] = MEMBERS.find(([name]) => set?.[name] != null) ?? [];
  return set && member && usual ? readIdentity(set[member], usual) : null;
}

/** A single person, such as a member whom an event names. */
export const User = One;

/** The person as an identity; null for nobody. */
export function userIdentity(user: One): Identity | null {
  return readIdentity(user, "person");
}

function readIdentity(one: One, usual: Identity["kind"]): Identity | null {
  if (!one) return null;
  const { id, displayName, tenantId } = one;
  return {
    kind: kindOf(one) ?? usual,
    id: id || null,
    name: cleanName(displayName) || null,
    tenantId: tenantId || null,
  };
}

/** undefined where Microsoft has no word for it; a word that is new is unknown. */
function kindOf(one: NonNullable<One>): Identity["kind"] | undefined {
  const type = one.userIdentityType || one.applicationIdentityType || one.conversationIdentityType;
  return type === "" ? undefined : (KINDS[type.toLowerCase()] ?? "unknown");
}
