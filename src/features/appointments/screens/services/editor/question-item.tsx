import { Button, makeStyles, Subtitle2, Switch, tokens } from "@fluentui/react-components";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { SERVICES } from "../words.ts";
import { ChoiceControl, LinesControl, TextControl } from "./controls.tsx";
import type { Question } from "./draft.ts";
import { linesIn } from "./lines.ts";
import { WhenAsked } from "./when-asked.tsx";

const { questions: words } = SERVICES;
const KINDS = ["text", "long-text", "choice", "yes-no", "document"] as const;

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  title: { margin: 0, flexGrow: 1 },
});

interface Props {
  readonly question: Question;
  readonly place: number;
  /** Those that are asked before it. */
  readonly before: readonly Question[];
  readonly complaint: (field: string) => string | undefined;
  readonly change: (question: Question) => void;
  readonly remove: () => void;
  readonly up: (() => void) | undefined;
}

/** One question of the booking form. */
export function QuestionItem({ question, place, before, complaint, change, remove, up }: Props) {
  const styles = useStyles();
  const number = place + 1;
  const { options, ...rest } = question;
  const set = (part: Partial<Question>) => change({ ...question, ...part });
  const choose = (kind: Question["kind"]) =>
    change({ ...rest, kind, ...(kind === "choice" && { options: options ?? [] }) });
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.title}>
          {words.title({ number })}
        </Subtitle2>
        {up && <Button appearance="subtle" icon={<ArrowUpRegular />} aria-label={words.up({ number })} onClick={up} />}
        <Button appearance="subtle" icon={<DeleteRegular />} aria-label={words.remove({ number })} onClick={remove} />
      </div>
      <TextControl
        label={words.label}
        required
        value={question.label}
        change={(label) => set({ label })}
        complaint={complaint("label")}
      />
      <TextControl
        label={words.name}
        hint={words.nameHint}
        required
        value={question.name}
        change={(name) => set({ name })}
        complaint={complaint("name")}
      />
      <ChoiceControl
        label={words.kind}
        hint={question.kind === "document" ? words.documentHint : undefined}
        value={question.kind}
        choices={KINDS}
        words={words.kinds}
        change={choose}
      />
      {question.kind === "choice" && (
        <LinesControl
          label={words.options}
          hint={words.optionsHint}
          required
          value={(options ?? []).join("\n")}
          change={(text) => set({ options: linesIn(text) })}
          complaint={complaint("options")}
        />
      )}
      <WhenAsked question={question} before={before} change={change} complaint={complaint("when")} />
      <Switch
        label={words.required}
        checked={question.required}
        onChange={(_event, { checked }) => set({ required: checked })}
      />
    </div>
  );
}
