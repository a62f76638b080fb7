import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { SERVICES } from "../words.ts";
import type { Question } from "./draft.ts";
import { QuestionItem } from "./question-item.tsx";
import type { ServiceForm } from "./use-service-form.ts";

const { questions: words } = SERVICES;

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyle: "none" },
});

/** What the booking form asks beside name and e-mail. */
export function QuestionsGroup({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const styles = useStyles();
  const { questions } = draft;
  const set = (all: readonly Question[]) => change({ questions: [...all] });
  return (
    <>
      {questions.length === 0 && <Text>{words.none}</Text>}
      <ol className={styles.list}>
        {questions.map((question, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- its name changes while it is typed
          <li key={place}>
            <QuestionItem
              question={question}
              place={place}
              before={questions.slice(0, place).filter(({ kind }) => kind !== "document")}
              complaint={(field) => complaint(`questions.${place}.${field}`)}
              change={(other) => set(questions.with(place, other))}
              remove={() => set(questions.toSpliced(place, 1))}
              up={place === 0 ? undefined : () => set(questions.toSpliced(place, 1).toSpliced(place - 1, 0, question))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button icon={<AddRegular />} onClick={() => set([...questions, fresh(questions)])}>
          {words.add}
        </Button>
      </div>
    </>
  );
}

/** A question with a name that none of the others has. */
function fresh(others: readonly Question[]): Question {
  const names = new Set(others.map(({ name }) => name));
  const number = others.findIndex((_each, place) => !names.has(nameAt(place + 1))) + 1 || others.length + 1;
  return { name: nameAt(number), label: "", kind: "text", required: false };
}

function nameAt(number: number): string {
  return `question-${number}`;
}
