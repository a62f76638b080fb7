import { SERVICES } from "../words.ts";
import { ChoiceControl, LinesControl } from "./controls.tsx";
import { linesIn } from "./lines.ts";
import type { Question } from "./draft.ts";

const { questions: words } = SERVICES;
const ALWAYS = "";

interface Props {
  readonly question: Question;
  readonly before: readonly Question[];
  readonly change: (question: Question) => void;
  readonly complaint: string | undefined;
}

/** Whether a question is asked always, or only after some answers to one before it. */
export function WhenAsked({ question, before, change, complaint }: Props) {
  const { when, ...always } = question;
  if (before.length === 0 && when === undefined) return null;
  const titles = Object.fromEntries(before.map(({ name, label }) => [name, words.whenOf({ question: label })]));
  return (
    <>
      <ChoiceControl
        label={words.when}
        value={when?.question ?? ALWAYS}
        choices={[ALWAYS, ...before.map(({ name }) => name)]}
        words={{ ...titles, [ALWAYS]: words.always }}
        change={(name) => change(name === ALWAYS ? always : { ...always, when: { question: name, values: [] } })}
        complaint={complaint}
      />
      {when !== undefined && (
        <LinesControl
          label={words.whenValues}
          hint={words.whenHint}
          required
          value={when.values.join("\n")}
          change={(text) => change({ ...question, when: { ...when, values: linesIn(text) } })}
        />
      )}
    </>
  );
}
