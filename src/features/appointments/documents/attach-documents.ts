import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { ServiceRow } from "../services/store.ts";
import { attach } from "./store.ts";

interface Attaching {
  readonly appointment: string;
  readonly service: ServiceRow;
  readonly answers: Readonly<Record<string, string>>;
}

/** Makes the documents that answers name those of the appointment. Throws where one is not there, or is another one's. */
export async function attachDocuments(
  ctx: Context,
  tx: Transaction,
  { appointment, service: { id: service, wish }, answers }: Attaching,
): Promise<void> {
  const asked = wish.questions.filter(({ kind }) => kind === "document");
  const named = asked.flatMap(({ name }) => (answers[name] === undefined ? [] : [[name, answers[name]] as const]));
  const [missing] = await attach(tx, { appointment, service, answers: Object.fromEntries(named), now: ctx.now });
  const question = asked.find(({ name }) => name === missing);
  if (question === undefined) return;
  throw new Failure("invalid-input", `“${question.label}” names a document that is not here any more.`, {
    field: `answers.${question.name}`,
    reason: "document-unknown",
    cure: "Attach the file again.",
  });
}
