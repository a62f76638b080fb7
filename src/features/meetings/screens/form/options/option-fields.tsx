import { Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { type MeetingOptions, type OptionName, OPTIONS } from "../../../options/catalog.ts";
import { OPTION_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  narrow: { minWidth: 0 },
});

/** The options' names in their order. */
export const OPTION_NAMES = Object.keys(OPTIONS).filter((name): name is OptionName => name in OPTIONS);

interface Props {
  readonly options: MeetingOptions;
  readonly change: (options: MeetingOptions) => void;
  /** A standalone meeting has no event, so nothing can be chosen of one. */
  readonly standalone: boolean;
}

/** One field for each option of the catalogue; left alone, an option stays as it usually is. */
export function OptionFields({ options, change, standalone }: Props) {
  const styles = useStyles();
  const names = OPTION_NAMES.filter((name) => !standalone || OPTIONS[name].place !== "event");
  return (
    <div className={styles.fields}>
      <Text size={200} className={styles.quiet}>
        {WORDS.why}
      </Text>
      {names.map((name) => (
        <OneOption
          key={name}
          name={name}
          value={options[name]}
          choose={(value) => change(withOption(options, name, value))}
        />
      ))}
    </div>
  );
}

/** The options with one chosen, or left to what is usual. */
function withOption(options: MeetingOptions, name: OptionName, value: unknown): MeetingOptions {
  const { [name]: _, ...rest } = options;
  return value === undefined ? rest : { ...rest, [name]: value };
}

interface One {
  readonly name: OptionName;
  readonly value: unknown;
  readonly choose: (value: unknown) => void;
}

function OneOption(one: One) {
  const { kind } = OPTIONS[one.name];
  return kind === "switch" || kind === "choice" ? <Chosen {...one} /> : <Written {...one} />;
}

function Chosen({ name, value, choose }: One) {
  const styles = useStyles();
  const choices = choicesOf(name);
  const held = choices.findIndex((choice) => choice.value === value);
  return (
    <Field label={WORDS.names[name]} className={styles.narrow}>
      <Select value={String(held)} onChange={(_event, chosen) => choose(choices[Number(chosen.value)]?.value)}>
        <option value="-1">{WORDS.usual}</option>
        {choices.map(({ title }, index) => (
          <option key={title} value={String(index)}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What an option that is chosen may be. */
export function choicesOf(name: OptionName): { readonly value: unknown; readonly title: string }[] {
  const entry = OPTIONS[name];
  if (!("choices" in entry)) {
    return [
      { value: true, title: WORDS.yes },
      { value: false, title: WORDS.no },
    ];
  }
  const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = WORDS.choices;
  return entry.choices.map((value) => ({ value, title: titles[name]?.[value] ?? value }));
}

function Written({ name, value, choose }: One) {
  const styles = useStyles();
  const { kind } = OPTIONS[name];
  const held = Array.isArray(value) ? value.join(", ") : value;
  return (
    <Field
      label={WORDS.names[name]}
      hint={kind === "people" ? WORDS.peopleHint : WORDS.languageHint}
      className={styles.narrow}
    >
      <Input
        defaultValue={typeof held === "string" ? held : ""}
        autoComplete="off"
        spellCheck={false}
        onBlur={({ target }) => choose(kind === "people" ? peopleIn(target.value) : textIn(target.value))}
      />
    </Field>
  );
}

function peopleIn(text: string): string[] | undefined {
  const people = text.split(/[,;\s]+/).filter((part) => part !== "");
  return people.length === 0 ? undefined : people;
}

function textIn(text: string): string | undefined {
  return text.trim() === "" ? undefined : text.trim();
}
