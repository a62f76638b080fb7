import { Failure } from "../../../kernel/errors.ts";
import type { Question } from "../services/contract.ts";
import { DOCUMENT_KINDS, LARGEST_DOCUMENT, LARGEST_MIB } from "./catalog.ts";

type Kind = (typeof DOCUMENT_KINDS)[number];

const TITLES = DOCUMENT_KINDS.map(({ title }) => title);
const KINDS_IN_WORDS = `${TITLES.slice(0, -1).join(", ")} or ${TITLES.at(-1)}`;

/** Where a document's bytes are. */
export function addressOf({ organisation_id, id }: { readonly organisation_id: string; readonly id: string }): string {
  return `${organisation_id}/documents/${id}`;
}

/** The question that a document answers. Throws where the service has no such one. */
export function documentQuestion(questions: readonly Question[], name: string): Question {
  const question = questions.find((each) => each.name === name);
  if (question?.kind === "document") return question;
  throw new Failure("invalid-input", "This service asks for no document under this name.", {
    field: "question",
    reason: "question-unknown",
    cure: "Name a question of the kind document.",
  });
}

/** What a document says to be, by its name. Throws where it is none of what is taken. */
export function kindByName(question: Question, name: string): Kind {
  const kind = DOCUMENT_KINDS.find(({ ends }) => ends.some((end) => name.toLowerCase().endsWith(end)));
  if (kind !== undefined) return kind;
  throw refused(question, {
    sentence: `“${name}” is of a kind that is not taken here.`,
    reason: "document-kind",
    cure: `Attach a ${KINDS_IN_WORDS} file, with the ending of its kind in its name.`,
  });
}

/** Refuses a document that is something else than its name says. */
export function refuseDisguised(question: Question, { name, kind, type }: Seen): void {
  if (type === kind.type) return;
  throw refused(question, {
    sentence: `“${name}” is no ${kind.title} file by what it holds.`,
    reason: "document-disguised",
    cure: "Open it to see whether it is whole, save it as the kind that its name says, and attach it again.",
  });
}

interface Seen {
  readonly name: string;
  readonly kind: Kind;
  /** By its content. */
  readonly type: string;
}

/** A document's bytes as they come. Throws where there are none, or too many. */
export async function* sized(
  content: AsyncIterable<Uint8Array>,
  { question, name }: { readonly question: Question; readonly name: string },
): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.byteLength;
    if (bytes > LARGEST_DOCUMENT) throw tooLarge(question, name);
    yield piece;
  }
  if (bytes > 0) return;
  throw refused(question, {
    sentence: `“${name}” is empty.`,
    reason: "document-empty",
    cure: "Open it to see what it holds, save it, and attach it again.",
  });
}

function tooLarge({ name: question, label }: Question, name: string): Failure {
  return new Failure("too-large", `“${label}”: “${name}” is larger than ${LARGEST_MIB} MiB.`, {
    field: `answers.${question}`,
    reason: "document-too-large",
    cure: "Make it smaller, with pictures of a lower resolution for example.",
  });
}

function refused(
  { name, label }: Question,
  { sentence, reason, cure }: { readonly sentence: string; readonly reason: string; readonly cure: string },
): Failure {
  return new Failure("invalid-input", `“${label}”: ${sentence}`, { field: `answers.${name}`, reason, cure });
}
