import type { FileAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { Context } from "./context.ts";
import { connectionForNewWork, explain, reachMicrosoft } from "./features/connection/index.ts";
import { createDraft, findMessagesByKey, getMessage, type GraphClient, GraphError, sendDraft } from "./graph/index.ts";
import { Failure } from "./kernel/errors.ts";
import { type Letter, MailTrouble } from "./kernel/mail/post-office.ts";

/**
 * Sends a mail out of a mailbox of Microsoft 365, never twice: a draft that carries our id is made, its own id is kept,
 * and only then it is sent. Whoever comes after a lost answer finds the draft, or what became of it.
 */
export async function sendByGraph(ctx: Context, letter: Letter, signal: AbortSignal): Promise<void> {
  try {
    const { graph } = await reachMicrosoft(ctx, await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox)));
    await bring(graph, letter, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw troubleOf(error, letter);
  }
}

async function bring(graph: GraphClient, letter: Letter, signal: AbortSignal): Promise<void> {
  const { mailbox } = placeOf(letter);
  const waiting = { signal, priority: "background" } as const;
  const found = await standing(graph, letter, waiting);
  if (found === "sent") return;
  const id =
    found?.id ?? (await createDraft(graph, mailbox, { message: messageOf(letter), key: letter.id, ...waiting })).id;
  if (typeof id !== "string") throw new Error("Microsoft Graph made a draft without an id.");
  await letter.keepHandle(`${id} ${mailbox}`);
  await sendDraft(graph, { mailbox, id }, waiting);
}

type Waiting = { readonly signal: AbortSignal; readonly priority: "background" };

/** What earlier attempts left: a draft to be sent, a mail that went, or nothing. */
async function standing(graph: GraphClient, letter: Letter, waiting: Waiting): Promise<Message | "sent" | undefined> {
  const { mailbox, id } = placeOf(letter);
  const kept = id === undefined ? undefined : await getMessage(graph, { mailbox, id }, waiting);
  const known = kept ? [kept] : await findMessagesByKey(graph, mailbox, { value: letter.id, ...waiting });
  if (known.some(({ isDraft }) => isDraft === false)) return "sent";
  const [draft] = known;
  // Drafts do not vanish by themselves: one that was to be sent and is nowhere now was sent, and its copy cleared away.
  return draft ?? (id === undefined ? undefined : "sent");
}

function messageOf({ messageId, to, subject, html, calendar }: Letter): Message {
  return {
    subject,
    body: { contentType: "html", content: html },
    toRecipients: [{ emailAddress: { name: to.name, address: to.address } }],
    ...(calendar && { attachments: [fileOf(calendar)] }),
    ...(messageId === undefined ? {} : { internetMessageId: messageId }),
    // Graph lets an app set headers of its own only, so the usual Auto-Submitted cannot be.
    internetMessageHeaders: [{ name: "X-Auto-Response-Suppress", value: "All" }],
  };
}

function fileOf({ method, content }: NonNullable<Letter["calendar"]>): FileAttachment & { "@odata.type": string } {
  return {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "invitation.ics",
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    contentBytes: Buffer.from(content).toString("base64"),
  };
}

/** A mail that was begun in one mailbox is finished there, whatever the settings say by now. */
function placeOf({ handle, mailbox: chosen }: Letter): { mailbox: string; id: string | undefined } {
  const [id, mailbox = chosen] = handle?.split(" ") ?? [];
  if (mailbox !== undefined) return { mailbox, id };
  throw new MailTrouble({
    kind: "later",
    reason: "no-mailbox",
    sentence: "No mailbox is chosen that mail could leave from.",
    cure: "Choose a mailbox in the mail settings.",
  });
}

interface Words {
  readonly kind: MailTrouble["kind"];
  readonly reason: string;
  readonly sentence: (mailbox: string) => string;
  readonly cure: string;
}

/** By the status that Microsoft answered with. */
const WORDS: Readonly<Record<number, Words>> = {
  400: {
    kind: "never",
    reason: "mail-refused",
    sentence: () => "Microsoft refused the mail.",
    cure: "Check the address, then send it again.",
  },
  403: {
    kind: "later",
    reason: "mailbox-not-allowed",
    sentence: (mailbox) => `Microsoft does not let Parley send from the mailbox ${mailbox}.`,
    cure: "Grant the app Mail.ReadWrite and Mail.Send with an administrator's consent, and see that no access policy of Exchange keeps it from this mailbox.",
  },
  404: {
    kind: "later",
    reason: "no-such-mailbox",
    sentence: (mailbox) => `Microsoft knows no mailbox ${mailbox}.`,
    cure: "Choose another mailbox in the mail settings, by its login name or object id.",
  },
};

function troubleOf(error: unknown, letter: Letter): unknown {
  if (error instanceof MailTrouble) return error;
  const words = error instanceof GraphError ? WORDS[error.status] : undefined;
  if (words) return new MailTrouble({ ...words, sentence: words.sentence(placeOf(letter).mailbox), cause: error });
  const explained = explain(error);
  if (explained) return new MailTrouble({ ...explained, kind: "later", cause: error });
  if (error instanceof Failure) {
    const { message: sentence, reason = error.code, cure } = error;
    return new MailTrouble({ kind: "later", reason, sentence, cure, cause: error });
  }
  return error;
}
