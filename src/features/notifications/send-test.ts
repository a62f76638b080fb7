import type { Context } from "../../context.ts";
import { samplesOf } from "./set-template.ts";
import { declaredTemplate } from "./read-templates.ts";

interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** Sends a template with its samples, as it is worded now, so that somebody can look at it in their own mail program. */
export async function sendTest(ctx: Context, name: string, to: Recipient): Promise<string> {
  const variables = samplesOf(declaredTemplate(ctx, name));
  const event = ctx.random.uuid();
  await ctx.transaction((tx) => ctx.mail(tx, { purpose: name, event, to, variables }));
  return event;
}
