import { z } from "zod";
import { OneLine, PlainText } from "../../kernel/text.ts";

export const STATES = ["waiting", "sending", "sent", "failed", "suppressed"] as const;
export const SENDERS = ["smtp", "graph"] as const;

const Wording = { subject: OneLine.min(1).max(200), body: PlainText.trim().min(1).max(10_000) };

/** How an organisation words a mail. Both are ICU messages; a line of the body that is only `[Label]({variable})` is a button. */
export const TemplateWording = z.strictObject(Wording).meta({ id: "MailWording" });
export type TemplateWording = z.output<typeof TemplateWording>;

/** What to preview: the present wording where one is left out. */
export const PreviewWish = z.strictObject({ subject: Wording.subject.optional(), body: Wording.body.optional() });
export type PreviewWish = z.output<typeof PreviewWish>;

const Block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), lines: z.array(z.string()) }),
  z.object({ kind: z.literal("button"), label: z.string(), href: z.string() }),
]);

export const MailTemplate = z
  .object({
    name: z.string(),
    because: z.string(),
    subject: z.string(),
    body: z.string(),
    /** Whether the organisation words it itself. */
    reworded: z.boolean(),
    original: z.object({ subject: z.string(), body: z.string() }),
    variables: z.array(z.object({ name: z.string(), means: z.string(), sample: z.string(), secret: z.boolean() })),
    changedAt: z.string().optional(),
    changedBy: z.string().optional(),
  })
  .meta({ id: "MailTemplate" });
export type MailTemplate = z.infer<typeof MailTemplate>;

export const MailPreview = z
  .object({ subject: z.string(), blocks: z.array(Block), footer: z.string(), text: z.string(), html: z.string() })
  .meta({ id: "MailPreview" });
export type MailPreview = z.infer<typeof MailPreview>;

export const TestWish = z.strictObject({ address: z.email().max(254), name: OneLine.max(200).default("") });

/** `smtp`: by the installation's mail server. `graph`: out of a mailbox of the connected Microsoft 365. */
export const MailSettingsWish = z
  .strictObject({
    sender: z.enum(SENDERS),
    fromName: OneLine.min(1).max(100).optional(),
    fromAddress: z.email().max(254).optional(),
    mailbox: OneLine.min(3).max(320).optional(),
    footer: PlainText.trim().min(1).max(1000).optional(),
  })
  .refine(({ sender, mailbox }) => sender === "smtp" || mailbox !== undefined, {
    path: ["mailbox"],
    error: "is needed where mail leaves from a mailbox: its login name or object id",
  })
  .meta({ id: "MailSettingsWish" });
export type MailSettingsWish = z.output<typeof MailSettingsWish>;

export const MailSettings = z
  .object({
    sender: z.enum(SENDERS),
    fromName: z.string().optional(),
    fromAddress: z.string().optional(),
    mailbox: z.string().optional(),
    footer: z.string().optional(),
    /** What stands behind From as things are; absent while no mail server is set, and for a mailbox known by object id. */
    from: z.object({ name: z.string(), address: z.string() }).optional(),
    changedAt: z.string().optional(),
    changedBy: z.string().optional(),
  })
  .meta({ id: "MailSettings" });
export type MailSettings = z.infer<typeof MailSettings>;

const Attempt = z.object({
  at: z.string(),
  outcome: z.enum(["sent", "later", "failed"]),
  reason: z.string().optional(),
  sentence: z.string().optional(),
  cure: z.string().optional(),
});

const listed = {
  id: z.uuid(),
  purpose: z.string(),
  /** Why it was sent. */
  because: z.string(),
  to: z.object({ name: z.string(), address: z.string(), person: z.string().optional() }),
  subject: z.string(),
  state: z.enum(STATES),
  attempts: z.number(),
  /** What came of the last attempt. */
  last: Attempt.optional(),
  nextAttemptAt: z.string().optional(),
  createdAt: z.string(),
  sentAt: z.string().optional(),
};

export const MailLine = z.object(listed).meta({ id: "MailLine" });
export type MailLine = z.infer<typeof MailLine>;

export const Mail = z
  .object({
    ...listed,
    event: z.string(),
    sender: z.enum(SENDERS).optional(),
    messageId: z.string().optional(),
    /** What it says, with dots in place of secrets. */
    blocks: z.array(Block),
    log: z.array(Attempt),
    givesUpAt: z.string(),
  })
  .meta({ id: "Mail" });
export type Mail = z.infer<typeof Mail>;

export const FACTS = ["mail.sent", "mail.failed", "mail-template.changed", "mail-settings.changed"] as const;
