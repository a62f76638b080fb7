import type { Context } from "../../context.ts";
import { Failure } from "../../kernel/errors.ts";
import { documentOf } from "../../kernel/mail/document.ts";
import { checkTemplateText } from "../../kernel/mail/template-text.ts";
import type { MailTemplate as Declared } from "../../kernel/mail/wish.ts";
import type { MailPreview, MailTemplate, PreviewWish, TemplateWording } from "./contract.ts";
import { bodies } from "./make-letter.ts";
import { declaredTemplate, readTemplate } from "./read-templates.ts";
import { dropTemplate, organisationName, saveTemplate, settingsRow } from "./store.ts";

/** Makes a wording the organisation's own. */
export async function setTemplate(ctx: Context, name: string, wording: TemplateWording): Promise<MailTemplate> {
  const declared = declaredTemplate(ctx, name);
  checkWording(declared, wording);
  await ctx.transaction(async (tx) => {
    await saveTemplate(tx, name, { ...wording, actor: ctx.actor, now: ctx.now });
    await ctx.record(tx, { what: "mail-template.changed", about: name, data: { reworded: true } });
  });
  return readTemplate(ctx, name);
}

/** Goes back to the wording that Parley brings. */
export async function resetTemplate(ctx: Context, name: string): Promise<MailTemplate> {
  declaredTemplate(ctx, name);
  await ctx.transaction(async (tx) => {
    if (!(await dropTemplate(tx, name))) return;
    await ctx.record(tx, { what: "mail-template.changed", about: name, data: { reworded: false } });
  });
  return readTemplate(ctx, name);
}

/** What a wording would look like, with the template's samples for values. */
export async function previewTemplate(ctx: Context, name: string, wish: PreviewWish): Promise<MailPreview> {
  const declared = declaredTemplate(ctx, name);
  const { subject, body } = await readTemplate(ctx, name);
  const wording = { subject: wish.subject ?? subject, body: wish.body ?? body };
  checkWording(declared, wording);
  const document = documentOf(wording, samplesOf(declared));
  const frame = await ctx.transaction(async (tx) => ({
    organisation: await organisationName(tx),
    footer: (await settingsRow(tx))?.footer ?? "",
  }));
  return { ...document, blocks: document.blocks.map(copied), footer: frame.footer, ...bodies(document, frame) };
}

export function samplesOf({ variables }: Declared): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, { sample }]) => [name, sample]));
}

function checkWording(declared: Declared, { subject, body }: TemplateWording): void {
  const names = Object.keys(declared.variables);
  checkTemplateText("subject", subject, names);
  const said = checkTemplateText("body", body, names);
  const secrets = names.filter((name) => declared.variables[name]?.secret);
  const shown = secrets.find((name) => subject.includes(`{${name}`));
  if (shown !== undefined) {
    throw new Failure("invalid-input", `{${shown}} is secret and may not stand in a subject, which many can read.`, {
      field: "subject",
      reason: "secret-in-subject",
      cure: "Use it in the body only.",
    });
  }
  const missing = secrets.find((name) => !said.has(name));
  if (missing !== undefined) {
    throw new Failure("invalid-input", `This mail is sent for its {${missing}}, and the body leaves it out.`, {
      field: "body",
      reason: "variable-left-out",
      cure: `Put {${missing}} into the body; a line of its own such as [Open]({${missing}}) becomes a button.`,
    });
  }
}

type Block = MailPreview["blocks"][number];

/** The document's own lists may not be changed; the answer's may. */
function copied(block: ReturnType<typeof documentOf>["blocks"][number]): Block {
  return block.kind === "button" ? block : { ...block, lines: [...block.lines] };
}
