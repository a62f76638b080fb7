import { createHash } from "node:crypto";

interface Identity {
  readonly organisation: string;
  readonly event: string;
  readonly recipient: string;
  readonly purpose: string;
}

/** The Message-ID of the one mail that an event, a recipient and a purpose make; its domain is the sender's. */
export function messageIdOf({ organisation, event, recipient, purpose }: Identity, domain: string): string {
  const name = JSON.stringify([organisation, event, recipient, purpose]);
  const left = createHash("sha256").update(name).digest("hex").slice(0, 40);
  return `<${left}@${domain.toLowerCase()}>`;
}

/** Whom a mail is unique by, without saying who it is: the person where one is known, else the address. */
export function recipientOf(to: { readonly address: string; readonly person?: string | undefined }): string {
  return createHash("sha256")
    .update(to.person ?? to.address.toLowerCase())
    .digest("hex");
}
