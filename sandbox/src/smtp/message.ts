import type { Address } from "../entities/event.ts";
import { deliver } from "../graph/mail/delivery.ts";
import type { World } from "../world.ts";

interface ParsedAddress {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

/** Reads a message as it came over the wire and puts it into its recipients' mailboxes. */
export async function keepMessage(world: World, raw: Buffer, recipients: readonly string[]): Promise<void> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(raw);
  const from = addressesOf(mail.from === undefined ? [] : [mail.from])[0] ?? { name: "", address: "" };
  deliver(world, {
    from,
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    replyTo: addressesOf(mail.replyTo),
    recipients,
    subject: mail.subject ?? "",
    parts: {
      fromName: from.name,
      text: mail.text ?? null,
      html: mail.html ?? null,
      messageId: mail.messageId ?? null,
      headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
      raw: raw.toString("latin1"),
    },
  });
}

function addressesOf(list: readonly ParsedAddress[] = []): Address[] {
  return list.flatMap(({ name = "", address }) =>
    address === undefined ? [] : [{ name: name === "" ? address : name, address }],
  );
}
