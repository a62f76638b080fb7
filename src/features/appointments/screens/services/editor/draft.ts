import type { Schemas } from "../../../../../../sdk/src/index.ts";
import type { Service } from "../../queries.ts";
import { filledLines } from "./lines.ts";

/** A service while it is being changed. A number that is being typed is not one yet. */
export type Draft = Omit<Service, "id" | "page" | "archivedAt" | "createdAt" | "updatedAt">;

export type Question = Draft["questions"][number];

/** What of a service can be changed. */
export function draftOf({
  id: _id,
  page: _page,
  archivedAt: _gone,
  createdAt: _made,
  updatedAt: _kept,
  ...draft
}: Service): Draft {
  return draft;
}

/** What is different from what was saved. */
export function changeOf(draft: Draft, saved: Draft): Schemas["ServiceChange"] {
  const before: Readonly<Record<string, unknown>> = saved;
  const after = { ...draft, questions: draft.questions.map(withoutEmptyLines) };
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

/** The fields that hold no number where one is needed. */
export function unfinished(draft: Draft): readonly string[] {
  return Object.entries(draft)
    .filter(([, value]) => [value].flat().some((each) => typeof each === "number" && !Number.isFinite(each)))
    .map(([name]) => name);
}

/** A line that somebody left empty is no choice. */
function withoutEmptyLines(question: Question): Question {
  const { options, when } = question;
  return {
    ...question,
    ...(options && { options: filledLines(options) }),
    ...(when && { when: { ...when, values: filledLines(when.values) } }),
  };
}
