import type { Context } from "../../../context.ts";
import type { NamePreview } from "./contract.ts";
import { checkTemplate, distinctNames, fieldsOf, nameFrom } from "./rules.ts";
import { firstClasses, knownFields } from "./store.ts";

/** So many classes show what a template does. */
const SHOWN = 20;

/** What a template would call the teams of the first classes; collisions with classes beyond them are not looked for. */
export async function previewNames(ctx: Context, template: string): Promise<NamePreview> {
  const { fields, rows } = await ctx.transaction(async (tx) => ({
    fields: await knownFields(tx),
    rows: await firstClasses(tx, SHOWN),
  }));
  checkTemplate(template, fields);
  const names = distinctNames(
    rows.map((row) => ({
      id: row.external_id,
      code: row.code ?? undefined,
      name: nameFrom(template, fieldsOf(row)),
    })),
  );
  const items = rows.map(({ id, external_id, title }) => ({ id, title, name: names.get(external_id) ?? title }));
  return { items, fields: [...fields] };
}
