import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { MailTemplate as Declared } from "../../kernel/mail/wish.ts";
import type { MailTemplate, TemplateWording } from "./contract.ts";
import { ownTemplate, ownTemplates, type TemplateRow } from "./store.ts";

/** The kind of mail with this name. */
export function declaredTemplate({ postOffice }: Pick<Context, "postOffice">, name: string): Declared {
  const template = postOffice.templates.find((each) => each.name === name);
  if (template) return template;
  throw new Failure("not-found", "There is no such mail template.", {
    cure: "List them with GET /api/mail-templates.",
  });
}

/** How the organisation words a kind of mail now; undefined when no feature knows it. */
export async function readWording(ctx: Context, tx: Transaction, name: string): Promise<TemplateWording | undefined> {
  const declared = ctx.postOffice.templates.find((each) => each.name === name);
  return declared && ((await ownTemplate(tx, name)) ?? declared);
}

export async function readTemplates(ctx: Context): Promise<MailTemplate[]> {
  const own = await ctx.transaction(ownTemplates);
  return ctx.postOffice.templates
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((template) =>
      shown(
        template,
        own.find(({ name }) => name === template.name),
      ),
    );
}

export async function readTemplate(ctx: Context, name: string): Promise<MailTemplate> {
  const declared = declaredTemplate(ctx, name);
  return shown(declared, await ctx.transaction((tx) => ownTemplate(tx, name)));
}

function shown(declared: Declared, own: TemplateRow | undefined): MailTemplate {
  const { name, because, subject, body, variables } = declared;
  return {
    name,
    because,
    subject: own?.subject ?? subject,
    body: own?.body ?? body,
    reworded: own !== undefined,
    original: { subject, body },
    variables: Object.entries(variables).map(([variable, { means, sample, secret = false }]) => ({
      name: variable,
      means,
      sample,
      secret,
    })),
    ...(own && { changedAt: own.changed_at.toISOString(), changedBy: own.changed_by }),
  };
}
